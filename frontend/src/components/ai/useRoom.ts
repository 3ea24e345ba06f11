import { useMediaQuery } from "@mantine/hooks";
import { useEffect } from "react";

import { useStored } from "@/hooks/useStored";

const NARROW = 440;
const WIDE = 720;

/** The panel pushes the page aside where there is room, covers it where there is none; widened, it lies over its edge. */
export function useRoom(opened: boolean) {
  const beside = useMediaQuery("(min-width: 1100px)", true, { getInitialValueInEffect: false });
  const [wide, setWide] = useStored("imece.assistant.wide", false);
  const width = wide ? WIDE : NARROW;
  useEffect(() => {
    document.documentElement.style.setProperty("--assistant-width", opened ? `${NARROW}px` : "0px");
  }, [opened]);
  return { beside, wide, toggle: () => setWide(!wide), width };
}
