import type { ReactNode } from "react";

import classes from "./history.module.css";

export const ChangeList = ({ children }: { children: ReactNode }) => <ol className={classes.list}>{children}</ol>;

export const ChangeNote = ({ children }: { children: ReactNode }) => <p className={classes.note}>{children}</p>;
