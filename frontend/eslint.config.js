import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const code = { skipBlankLines: true, skipComments: true };

export default tseslint.config(
  { ignores: ["dist", "src/lib/api/schema.d.ts"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 300 }],
      complexity: ["error", 8],
      "max-params": ["error", 6],
      "max-lines-per-function": ["error", { max: 80, ...code }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["**/*.test.{ts,tsx}"],
    rules: { "max-lines-per-function": "off" },
  },
  { files: ["scripts/**"], rules: { "no-console": "off" } },
);
