import type { FieldSpec, FieldValue, Section, Values } from "@/components/fields/spec";
import { asList, asText } from "@/components/fields/spec";
import { nameOf, ownBody, ownSpec, ownValues, type Own } from "@/components/own/values";
import type { Schema } from "@/lib/api";
import { phone as readablePhone } from "@/lib/format";
import { t } from "@/lib/i18n";
import * as valid from "@/lib/validators";

import { kindChoices, priorityChoices, statusChoices, type Customer, type CustomerChanges, type CustomerChoices } from "./words";

/** What the pickers offer: values seen before, and the people of the agency. */
export interface Choices {
  seen?: CustomerChoices;
  people?: Schema["Person"][];
  own?: Own;
}

const plain = (values: string[] | undefined) => (values ?? []).map((value) => ({ value, label: value }));

/** Every field of a customer by name; the form and the facts on the record's page both draw from here. */
export function customerFields(choices: Choices): Record<string, FieldSpec> {
  const specs: FieldSpec[] = [...identity(choices), ...reach(), ...place(choices), ...official(), ...ownSpecs(choices)];
  return Object.fromEntries(specs.map((spec) => [spec.name, spec]));
}

const ownSpecs = ({ own }: Choices): FieldSpec[] => (own?.fields ?? []).map((field) => ownSpec(field, own?.people));

const identity = (choices: Choices): FieldSpec[] => [
  { name: "name", label: t("Firma adı"), kind: "text", required: true, maxLength: 200 },
  { name: "status", label: t("Durum"), kind: "choice", required: true, choices: statusChoices(), half: true },
  { name: "priority", label: t("Öncelik"), kind: "choice", required: true, choices: priorityChoices(), half: true },
  { name: "sector", label: t("Sektör"), kind: "suggest", choices: plain(choices.seen?.sectors), half: true },
  {
    name: "owner_id",
    label: t("Sorumlu"),
    kind: "choice",
    choices: choices.people?.map((person) => ({ value: String(person.id), label: person.name })) ?? [],
    half: true,
  },
  { name: "source", label: t("Nereden geldi"), kind: "text", half: true },
  { name: "tags", label: t("Etiketler"), kind: "tags", choices: plain(choices.seen?.tags) },
];

const reach = (): FieldSpec[] => [
  { name: "email", label: t("E-posta"), kind: "email", validate: valid.email, half: true, placeholder: "ad@firma.com" },
  { name: "phone", label: t("Telefon"), kind: "tel", validate: valid.phone, half: true, placeholder: "0532 123 45 67" },
  { name: "website", label: t("Web sitesi"), kind: "url", validate: valid.website, placeholder: "firma.com" },
];

const place = (choices: Choices): FieldSpec[] => [
  { name: "address", label: t("Adres"), kind: "area" },
  { name: "district", label: t("İlçe"), kind: "text", half: true },
  { name: "city", label: t("İl"), kind: "suggest", choices: plain(choices.seen?.cities), half: true },
];

const official = (): FieldSpec[] => [
  { name: "kind", label: t("Tür"), kind: "choice", required: true, choices: kindChoices(), half: true },
  { name: "legal_title", label: t("Ticari unvan"), kind: "text", half: true },
  { name: "tax_office", label: t("Vergi dairesi"), kind: "text", half: true },
  { name: "vkn", label: t("Vergi no (VKN)"), kind: "digits", validate: valid.vkn, half: true, maxLength: 10 },
  { name: "tckn", label: t("T.C. kimlik no"), kind: "digits", validate: valid.tckn, half: true, maxLength: 11 },
  { name: "mersis", label: t("MERSİS no"), kind: "digits", half: true, maxLength: 16 },
];

/** What may be set on many customers at once: nothing that is one's own, as a name or a number. */
export function bulkFields(choices: Choices): FieldSpec[] {
  const fields = customerFields(choices);
  return ["status", "priority", "owner_id", "sector", "source", "city", "kind"].flatMap((name) => fields[name] ?? []);
}

export function customerSections(choices: Choices): Section[] {
  const fields = customerFields(choices);
  const named = (...names: string[]) => names.flatMap((name) => fields[name] ?? []);
  const own = ownSpecs(choices);
  const [first, ...others] = named("name", "status", "priority", "sector", "owner_id");
  return [
    { fields: [{ ...first!, autoFocus: true }, ...others] },
    { title: t("İletişim"), fields: named("email", "phone", "website") },
    { title: t("Adres"), optional: true, fields: named("address", "district", "city") },
    { title: t("Fatura bilgileri"), optional: true, fields: named("kind", "legal_title", "tax_office", "vkn", "tckn", "mersis") },
    { title: t("Etiketler ve kaynak"), optional: true, fields: named("source", "tags") },
    ...(own.length > 0 ? [{ title: t("Ek bilgiler"), fields: own }] : []),
  ];
}

const TEXTS = ["name", "status", "priority", "sector", "source", "email", "website", "address", "district", "city", "kind", "legal_title", "tax_office", "vkn", "tckn", "mersis"] as const;

const BLANK: Values = { status: "active", priority: "normal", kind: "tacir", tags: [], owner_id: "", phone: "" };

/** A record as the form shows it: no nulls, the phone as people write it. */
export function toForm(customer?: Partial<Customer>, own: Own["fields"] = []): Values {
  if (!customer) return { ...Object.fromEntries(TEXTS.map((name) => [name, ""])), ...BLANK };
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, String(customer[name] ?? "")])),
    phone: readablePhone(customer.phone ?? ""),
    owner_id: customer.owner ? String(customer.owner.id) : "",
    tags: [...(customer.tags ?? [])],
    version: String(customer.version ?? ""),
    ...ownValues(own, customer.extra),
  };
}

/** One field as the API takes it. */
export function toWire(name: string, value: FieldValue): CustomerChanges {
  if (name === "phone") return { phone: valid.toE164(asText(value)) ?? asText(value) };
  if (name === "owner_id") return { owner_id: value ? Number(value) : null };
  if (name === "version") return value ? { version: Number(value) } : {};
  if (name === "tags") return { tags: asList(value) };
  return { [name]: asText(value).trim() };
}

export function fromForm(values: Values, own: Own["fields"] = []): CustomerChanges {
  const names = own.map(nameOf);
  const plainly = Object.entries(values).filter(([name]) => !names.includes(name));
  const body = Object.assign({}, ...plainly.map(([name, value]) => toWire(name, value))) as CustomerChanges;
  return own.length > 0 ? { ...body, extra: ownBody(own, values) } : body;
}
