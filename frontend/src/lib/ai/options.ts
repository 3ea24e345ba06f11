/** An action's options, read from the JSON schema of its Pydantic class into what a form needs. */
export type OptionValue = string | number | boolean;
export type OptionValues = Record<string, OptionValue>;

export interface Choice {
  value: OptionValue;
  label: string;
}

interface Common {
  name: string;
  title: string;
  description: string;
  initial?: OptionValue;
}

export type OptionField = Common &
  (
    | { kind: "choice"; choices: Choice[] }
    | { kind: "number"; min?: number; max?: number; whole: boolean }
    | { kind: "switch" }
    | { kind: "text"; longest?: number }
  );

/** The part of JSON Schema that Pydantic writes for flat classes. */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  type?: string;
  title?: string;
  description?: string;
  default?: unknown;
  const?: OptionValue;
  enum?: OptionValue[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  "x-labels"?: Record<string, string>;
}

export function fieldsOf(schema: Schema | null | undefined): OptionField[] {
  const named = Object.entries(schema?.properties ?? {});
  return named.flatMap(([name, property]) => fieldOf(name, resolved(property, schema?.$defs ?? {})) ?? []);
}

/** The values a form begins with. */
export function initialValues(fields: readonly OptionField[]): OptionValues {
  return Object.fromEntries(fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])));
}

/** Follows `$ref`, `allOf` and "this or null" to the schema that says what the value is; the outer words win. */
function resolved(property: Schema, defs: Record<string, Schema>): Schema {
  const { $ref, allOf, anyOf, ...own } = property;
  const inner = $ref ? defs[$ref.replace(/^#\/\$defs\//, "")] : [...(allOf ?? []), ...(anyOf ?? [])].find(notNull);
  return inner ? { ...resolved(inner, defs), ...own } : own;
}

const notNull = ({ type }: Schema) => type !== "null";

function fieldOf(name: string, schema: Schema): OptionField | null {
  const common = { name, title: schema.title ?? name, description: schema.description ?? "", ...initialOf(schema) };
  if (schema.enum) return { ...common, kind: "choice", choices: choicesOf(schema) };
  switch (schema.type) {
    case "boolean":
      return { ...common, kind: "switch" };
    case "integer":
    case "number":
      return { ...common, kind: "number", min: schema.minimum, max: schema.maximum, whole: schema.type === "integer" };
    case "string":
      return { ...common, kind: "text", longest: schema.maxLength };
    default:
      return null;
  }
}

function initialOf({ default: initial }: Schema): { initial?: OptionValue } {
  const simple = typeof initial === "string" || typeof initial === "number" || typeof initial === "boolean";
  return simple ? { initial } : {};
}

function choicesOf(schema: Schema): Choice[] {
  const labels = schema["x-labels"] ?? {};
  return (schema.enum ?? []).map((value) => ({ value, label: labels[String(value)] ?? String(value) }));
}
