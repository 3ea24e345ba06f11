import { Button, Divider, Popover, SegmentedControl, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { ChevronsUpDown, Keyboard, LogOut, UserRound } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";

import { PersonBadge } from "@/components/PersonBadge";
import { openKeySheet } from "@/hooks/useFrame";
import { useMe } from "@/hooks/useMe";
import { signOut } from "@/lib/api/auth";
import { setLanguage, t, useLanguage, type Language } from "@/lib/i18n";
import { markSignedOut } from "@/lib/session";

import classes from "./PersonRow.module.css";

/** The person at the foot of the menu: theme, language, profile, keys, sign out. */
export function PersonRow({ folded }: { folded: boolean }) {
  const me = useMe();
  const [opened, setOpened] = useState(false);
  if (!me) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={256} shadow="md" radius={10} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.row} data-folded={folded || undefined} onClick={() => setOpened(!opened)}>
          <PersonBadge name={me.name} size={26} />
          <span className="unseen">{t("Hesap menüsü:")} </span>
          {folded ? <span className="unseen">{me.name}</span> : <PersonWords name={me.name} role={me.title || (me.roles[0]?.label ?? "")} />}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={4} role="dialog" aria-label={t("Hesap")}>
        <PersonMenu onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function PersonWords({ name, role }: { name: string; role: string }) {
  return (
    <>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.role}>{role}</span>
      </span>
      <ChevronsUpDown size={14} aria-hidden />
    </>
  );
}

function PersonMenu({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const leave = async () => {
    await signOut();
    client.clear();
    markSignedOut();
    location.assign("/giris");
  };
  const keys = () => {
    onClose();
    openKeySheet();
  };
  return (
    <>
      <ThemeChoice />
      <LanguageChoice />
      <Divider my={4} />
      <Button component={Link} to="/ayarlar" onClick={onClose} leftSection={<UserRound size={16} />} {...ROW}>
        {t("Profilim")}
      </Button>
      <Button leftSection={<Keyboard size={16} />} onClick={keys} {...ROW}>
        {t("Klavye kısayolları")}
      </Button>
      <Button leftSection={<LogOut size={16} />} onClick={() => void leave()} {...ROW}>
        {t("Çıkış yap")}
      </Button>
    </>
  );
}

const ROW = { variant: "subtle", color: "gray", size: "sm", justify: "flex-start", fullWidth: true, fw: 400, px: 8 } as const;

function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices: { value: MantineColorScheme; label: string }[] = [
    { value: "light", label: t("Açık") },
    { value: "dark", label: t("Koyu") },
    { value: "auto", label: t("Sistem") },
  ];
  return (
    <div className={classes.choice}>
      <span id="theme-choice">{t("Görünüm")}</span>
      <SegmentedControl size="xs" data={choices} value={colorScheme} onChange={setColorScheme} aria-labelledby="theme-choice" />
    </div>
  );
}

function LanguageChoice() {
  const language = useLanguage();
  const choices: { value: Language; label: string }[] = [
    { value: "tr", label: "TR" },
    { value: "en", label: "EN" },
  ];
  return (
    <div className={classes.choice}>
      <span id="language-choice">{t("Dil")}</span>
      <SegmentedControl size="xs" data={choices} value={language} onChange={(next) => void setLanguage(next)} aria-labelledby="language-choice" />
    </div>
  );
}
