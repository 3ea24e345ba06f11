import { expect, test } from "vitest";

import { refusal } from "./useUploads";

test("a file is refused in words before it is sent", () => {
  expect(refusal({ size: 0 })).toBe("Dosya boş.");
  expect(refusal({ size: 21 * 1024 * 1024 })).toBe("Dosya en çok 20 MB olabilir.");
  expect(refusal({ size: 20 * 1024 * 1024 })).toBeUndefined();
});
