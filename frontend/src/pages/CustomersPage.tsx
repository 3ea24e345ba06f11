import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { Link, useNavigate } from "react-router";

import { RecordList } from "@/components/list/RecordList";
import { useFormChoices } from "@/features/customers/api";
import { customerList } from "@/features/customers/customerList";
import { useMay } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

export function CustomersPage() {
  const navigate = useNavigate();
  const mayAdd = useMay("customers", "add");
  const mayChange = useMay("customers", "change");
  const spec = customerList({ choices: useFormChoices(), mayAdd, mayChange, onNew: () => void navigate("/musteriler/yeni") });
  const add = (
    <Button component={Link} to="/musteriler/yeni" leftSection={<Plus size={16} />} size="sm" h={32}>
      {t("Müşteri ekle")}
    </Button>
  );
  return <RecordList spec={spec} primary={mayAdd && add} />;
}
