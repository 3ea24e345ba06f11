import { Alert, createTheme, InputWrapper, Menu, Modal, Notification, Tabs, Tooltip, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const teal: MantineColorsTuple = [
  "#eefaf7", "#d5f2eb", "#abe4d8", "#78cfc0", "#48b5a6", "#249a8c", "#147c72", "#0f6860", "#0c534d", "#093f3b",
];
const violet: MantineColorsTuple = [
  "#f5f2ff", "#e9e2ff", "#d2c5ff", "#b7a1ff", "#9d80f9", "#8663f0", "#7148e2", "#5f3bc4", "#4c2f9e", "#3a2478",
];
const gray: MantineColorsTuple = [
  "#fafafa", "#f4f4f5", "#ebebed", "#dedee2", "#c6c6cc", "#9b9ba5", "#6c6c76", "#4e4e57", "#34343b", "#1b1b20",
];
const dark: MantineColorsTuple = [
  "#ededf0", "#d2d2d8", "#a5a5af", "#85858f", "#36363d", "#2a2a30", "#202025", "#17171a", "#121215", "#0c0c0e",
];

/** The tokens of the look: neutral greys, one deep teal, violet kept for the assistant alone. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "16px", sm: "20px", md: "20px", lg: "24px", xl: "28px" },
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "20px", lineHeight: "28px" }, h2: { fontSize: "16px", lineHeight: "24px" }, h3: { fontSize: "14px", lineHeight: "20px" } },
  },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  defaultRadius: "md",
  colors: { teal, violet, gray, dark },
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 6 },
  black: "#1b1b20",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({ styles: { title: { color: "var(--ink)" } } }),
    InputWrapper: InputWrapper.extend({
      styles: { label: { marginBottom: 6, fontSize: 13, fontWeight: 500 }, description: { marginTop: 4, fontSize: 12, color: "var(--ink-2)" }, error: { marginTop: 4, fontSize: 12 } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, transitionProps: { duration: 120 } } }),
    Modal: Modal.extend({ defaultProps: { centered: true, radius: "lg", transitionProps: { duration: 140, transition: "pop" }, overlayProps: { backgroundOpacity: 0.32 } }, styles: { title: { fontSize: 16, fontWeight: 600 } } }),
    Notification: Notification.extend({ styles: { root: { border: "1px solid var(--line)", boxShadow: "var(--float)" }, description: { color: "var(--ink)" } } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 120 }, radius: 10 } }),
    Tabs: Tabs.extend({ styles: { tab: { padding: "10px 12px", fontWeight: 500 } } }),
  },
});

const shared = { "--mantine-color-dimmed": "var(--ink-2)", "--mantine-color-error": "var(--bad)", "--mantine-color-text": "var(--ink)" };

/** Mantine's own colours take the page's tokens, in both themes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, "--mantine-color-placeholder": "#74747e", "--mantine-color-default-border": "#d2d2d8" },
  dark: { ...shared, "--mantine-color-placeholder": "#8b8b95", "--mantine-color-default-border": "#3a3a42" },
});
