import { asList, asText, type Choice, type FieldSpec, type Values } from "@/components/fields/spec";
import { phone as readable } from "@/lib/format";
import { t } from "@/lib/i18n";
import * as valid from "@/lib/validators";

import type { Person, Team } from "./api";

const workFields = (roles: Choice[], teams: Team[]): FieldSpec[] => [
  { name: "roles", label: t("Roller"), kind: "several", choices: roles, placeholder: t("Rol seçin"), required: true, help: t("Birden çok rol seçilebilir; birinin izin verdiği yeter.") },
  { name: "team", label: t("Takım"), kind: "choice", choices: teams.map(({ id, name }) => ({ value: String(id), label: name })), half: true },
  { name: "title", label: t("Unvan"), kind: "text", half: true, maxLength: 100 },
];

export const inviteFields = (roles: Choice[], teams: Team[]): FieldSpec[] => [
  { name: "name", label: t("Ad soyad"), kind: "text", required: true, half: true, autoFocus: true, maxLength: 150 },
  { name: "email", label: t("E-posta"), kind: "email", required: true, validate: valid.email, half: true },
  ...workFields(roles, teams),
  { name: "mail", label: t("Bağlantıyı e-postayla da gönder"), kind: "switch" },
];

export const personFields = (roles: Choice[], teams: Team[]): FieldSpec[] => [
  { name: "name", label: t("Ad soyad"), kind: "text", required: true, half: true, maxLength: 150 },
  { name: "phone", label: t("Telefon"), kind: "tel", validate: valid.phone, half: true },
  ...workFields(roles, teams),
];

export const inviteValues = (): Values => ({ name: "", email: "", roles: [], team: "", title: "", mail: false });

export const personValues = (person: Person): Values => ({
  name: person.name,
  phone: readable(person.phone ?? ""),
  roles: (person.roles ?? []).map(({ key }) => key),
  team: person.team ? String(person.team.id) : "",
  title: person.title,
});

/** What both forms write of a person. */
export const personBody = (values: Values) => ({
  name: asText(values.name).trim(),
  title: asText(values.title),
  roles: asList(values.roles),
  team: values.team ? Number(values.team) : null,
});

export const inviteBody = (values: Values) => ({ ...personBody(values), email: asText(values.email).trim(), mail: values.mail === true });

export function changedBody(values: Values) {
  const typed = asText(values.phone);
  return { ...personBody(values), phone: valid.toE164(typed) ?? typed };
}
