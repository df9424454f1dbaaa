import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { ink, inks, paper } from './ink';
import { lineHeight, textSize, wrap } from './text';
import type { Measure } from './text';

/** Width of every picture in pixels: that of a page of text. */
export const pictureWidth = 760;
const edge = 20;
const titleHeight = 22;
const font = '"Segoe UI", "Helvetica Neue", Arial, sans-serif';

export interface PictureParts {
  caption: string;
  note: string;
  /** Height of what `children` draw, in pixels, from 0 and within `innerWidth`. */
  height: number;
  measure: Measure;
}

/** Width of the drawing within its picture. */
export const innerWidth = pictureWidth - 2 * edge;

/** A whole picture: caption, drawing, source. On white with the colours of documents, whatever the theme. */
const Picture: React.FC<PictureParts> = ({ caption, note, height, measure, children }) => {
  const title = wrap(caption, innerWidth * 0.72, 3, measure);
  const notes = note ? wrap(note, innerWidth, 6, measure) : [];
  const top = edge + title.length * titleHeight + 8;
  const total = top + height + notes.length * lineHeight + edge;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg" width={pictureWidth} height={total} viewBox={`0 0 ${pictureWidth} ${total}`}
      fontFamily={font} fontSize={textSize} style={{ ...paper, ...inks('light') } as React.CSSProperties}
    >
      <rect width={pictureWidth} height={total} style={{ fill: ink.background }} />
      {title.map((line, at) => <text key={at} x={edge} y={edge + (at + 0.75) * titleHeight} fontSize={16} fontWeight={600} style={{ fill: ink.text }}>{line}</text>)}
      <g transform={`translate(${edge},${top})`}>{children}</g>
      {notes.map((line, at) => <text key={at} x={edge} y={top + height + (at + 1) * lineHeight} style={{ fill: ink.subtle }}>{line}</text>)}
    </svg>
  );
};

/** Draws a picture beside the page and hands it over; it is gone afterwards. */
export async function withPicture<Result>(parts: PictureParts, drawing: React.ReactNode, use: (svg: SVGSVGElement) => Promise<Result>): Promise<Result> {
  const place = document.createElement('div');
  ReactDOM.render(<Picture {...parts}>{drawing}</Picture>, place);
  try {
    return await use(place.firstElementChild as SVGSVGElement);
  } finally {
    ReactDOM.unmountComponentAtNode(place);
  }
}
