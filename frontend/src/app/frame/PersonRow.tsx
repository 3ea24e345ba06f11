import { Menu, SegmentedControl, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { ChevronsUpDown, Keyboard, LogOut, UserRound } from "lucide-react";
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
  if (!me) return null;
  return (
    <Menu position="top-start" width={256} shadow="md" withinPortal trapFocus>
      <Menu.Target>
        <UnstyledButton className={classes.row} data-folded={folded || undefined} aria-label={t("{name}: hesap menüsü", { name: me.name })}>
          <PersonBadge name={me.name} size={26} />
          {!folded && (
            <>
              <span className={classes.words}>
                <span className={classes.name}>{me.name}</span>
                <span className={classes.role} aria-hidden>{me.title || me.roles[0]?.label}</span>
              </span>
              <ChevronsUpDown size={14} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <PersonMenu />
    </Menu>
  );
}

function PersonMenu() {
  const client = useQueryClient();
  const leave = async () => {
    await signOut();
    client.clear();
    markSignedOut();
    location.assign("/giris");
  };
  return (
    <Menu.Dropdown>
      <ThemeChoice />
      <LanguageChoice />
      <Menu.Divider />
      <Menu.Item component={Link} to="/ayarlar" leftSection={<UserRound size={16} />}>
        {t("Profilim")}
      </Menu.Item>
      <Menu.Item leftSection={<Keyboard size={16} />} onClick={openKeySheet}>
        {t("Klavye kısayolları")}
      </Menu.Item>
      <Menu.Item leftSection={<LogOut size={16} />} onClick={() => void leave()}>
        {t("Çıkış yap")}
      </Menu.Item>
    </Menu.Dropdown>
  );
}

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
