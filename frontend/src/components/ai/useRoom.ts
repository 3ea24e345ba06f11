import { useMediaQuery } from "@mantine/hooks";
import { useEffect } from "react";

import { useStored } from "@/hooks/useStored";

const NARROW = 440;
const WIDE = 720;

/** How much room the panel takes: beside the page where there is enough, over it where there is not. */
export function useRoom(opened: boolean) {
  const beside = useMediaQuery("(min-width: 1100px)", true, { getInitialValueInEffect: false });
  const [wide, setWide] = useStored("imece.assistant.wide", false);
  const width = wide ? WIDE : NARROW;
  useEffect(() => {
    document.documentElement.style.setProperty("--assistant-width", opened ? `${width}px` : "0px");
  }, [opened, width]);
  return { beside, wide, toggle: () => setWide(!wide), width };
}
