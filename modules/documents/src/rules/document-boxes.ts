/** A rectangle on a page (the first is 1), in points from the bottom left corner as PDF counts. */
export type PageBox = { page: number; rect: Rect };
export type Rect = readonly [x: number, y: number, width: number, height: number];

/** Where what comes after drafting goes; the numbers are those of PL I of NĐ 30/2020/NĐ-CP. */
export type DocumentBoxes = {
  /** Box 3. */
  number: PageBox;
  /** Within box 4; none on minutes, which say when they were taken in their text. */
  day: PageBox | null;
  month: PageBox | null;
  /** Box 7c. */
  signature: PageBox;
  /** Box 8. */
  seal: PageBox;
};
