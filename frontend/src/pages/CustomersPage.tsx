import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link, useNavigate } from "react-router";

import { RecordList } from "@/components/list/RecordList";
import { useCustomerChoices } from "@/features/customers/api";
import { customerList } from "@/features/customers/customerList";
import { useMay } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

export function CustomersPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const choices = useCustomerChoices();
  const mayAdd = useMay("customers", "add");
  const mayArchive = useMay("customers", "delete");
  const spec = customerList({
    choices,
    mayAdd,
    mayArchive,
    onNew: () => void navigate("/musteriler/yeni"),
    onChanged: () => void client.invalidateQueries({ queryKey: ["customers"] }),
  });
  const add = (
    <Button component={Link} to="/musteriler/yeni" leftSection={<Plus size={16} />} size="sm" h={32}>
      {t("Müşteri ekle")}
    </Button>
  );
  return <RecordList spec={spec} primary={mayAdd && add} />;
}
