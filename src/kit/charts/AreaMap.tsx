import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { figure, fill } from '../text/format';
import type { Language } from '../text/format';
import { useLanguage } from '../ui/language';
import { ChartFigure } from './ChartFigure';
import { FigureTable } from './FigureTable';
import { cellText } from './heat';
import { ink, toneOf } from './ink';
import { move } from './moves';
import { innerWidth, withPicture } from './Picture';
import { mapLayout, ranked, unplaced } from './places';
import type { MapData, MapLayout, Place } from './places';
import { copyPicture } from './png';
import { originNote } from './table';
import { textSize } from './text';
import { Tooltip } from './Tooltip';
import { useActive } from './useActive';
import { screenWords, useId, useMeasure, useScheme, useWidth } from './useDrawing';
import styles from './charts.module.scss';

const MapDrawing: React.FC<{ layout: MapLayout; places: readonly Place[]; language: Language; active?: number }> = ({ layout: { width, height, dots, ruler }, places, language, active }) => {
  const chosen = dots.find(({ at }) => at === active);
  return (
    <g fontSize={textSize}>
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} rx={4} style={{ fill: 'none', stroke: ink.line }} />
      {dots.map(({ at, x, y, radius, hollow }) => (
        <circle key={at} data-place={places[at].name} data-value={places[at].count} cx={x} cy={y} r={radius} style={{ fill: hollow ? ink.background : toneOf(0), fillOpacity: hollow ? 1 : 0.85, stroke: hollow ? toneOf(0) : ink.background, strokeWidth: 1.5 }} />
      ))}
      {dots.map(({ at, y, label }) => label && <text key={at} x={label.x} y={y} dy="0.35em" textAnchor={label.anchor} style={{ fill: ink.text }}>{label.text}</text>)}
      {chosen && <circle cx={chosen.x} cy={chosen.y} r={chosen.radius + 5} style={{ fill: 'none', stroke: ink.text, strokeWidth: 2 }} />}
      <g style={{ fill: ink.subtle, stroke: 'none' }}>
        <path d={`M12,${height - 18} v6 h${ruler.length} v-6`} style={{ fill: 'none', stroke: ink.subtle }} />
        <text x={ruler.length + 20} y={height - 12}>{fill(strings.MapKilometres, figure(ruler.kilometres, language))}</text>
        <text x={width - 18} y={height - 12} textAnchor="middle">{strings.MapNorth}</text>
        <path d={`M${width - 18},${height - 44} l-5,10 h3 v9 h4 v-9 h3 z`} />
      </g>
    </g>
  );
};

/** Places by their coordinates and counts, with no map service behind. The table below is the truth; the map shows where. */
const AreaMap: React.FC<{ data: MapData }> = ({ data }) => {
  const id = useId();
  const scheme = useScheme();
  const measure = useMeasure();
  const language = useLanguage();
  const [ref, width] = useWidth();
  const label = ({ name, count }: Place): string => typeof count === 'number' ? `${name}, ${figure(count, language)}` : name;
  const places = React.useMemo(() => ranked(data.places), [data.places]);
  const layout = React.useMemo(() => mapLayout(data.places, width, measure, label), [data.places, width, measure, language]);
  const dots = layout?.dots ?? [];
  const active = useActive((key, from) => move(key, from, { series: 1, categories: dots.length }, false));
  const dot = active.spot && dots[active.spot.category];
  const told = (place: Place): string => typeof place.count === 'number' ? figure(place.count, language) : place.count === 'hidden' ? strings.ChartHidden : strings.ChartNoValue;
  const hidden = places.some(({ count }) => count === 'hidden');
  const note = originNote(data, [layout && unplaced(places) && strings.MapUnplaced, hidden && strings.ChartHiddenNote], screenWords());
  const table = { caption: data.caption, head: [data.placeTitle, data.countTitle], rows: places.map(({ name, count }) => [name, cellText(count, language)]) };
  const onPointer = (event: React.PointerEvent<HTMLElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const away = dots.map(({ x, y, radius }) => Math.hypot(event.clientX - left - x, event.clientY - top - y) - radius);
    const category = away.indexOf(Math.min(...away));
    active.point(away[category] < 12 ? { series: 0, category } : undefined);
  };
  const copy = (): Promise<'copied' | 'saved'> => {
    const wide = mapLayout(data.places, innerWidth, measure, label);
    return withPicture({ caption: data.caption, note, measure, height: (wide?.height ?? 0) + 8 }, wide && <MapDrawing layout={wide} places={places} language={language} />, svg => copyPicture(svg, data.caption));
  };
  return (
    <ChartFigure id={id} caption={data.caption} description={data.description} note={note} scheme={scheme} copy={layout && copy}>
      <div ref={ref} style={{ marginBottom: 8 }}>
        {layout && (
          <div
            className={styles.drawing} role="application" aria-roledescription={strings.ChartRole} aria-label={fill(strings.ChartKeys, data.caption)}
            tabIndex={0} {...active.keys} onPointerMove={onPointer} onPointerDown={onPointer} onPointerLeave={() => active.point(undefined)}
          >
            <svg width={layout.width} height={layout.height} aria-hidden focusable={false} data-chart="map">
              <MapDrawing layout={layout} places={places} language={language} active={dot?.at} />
            </svg>
            {dot && <Tooltip x={dot.x + dot.radius / 2} y={dot.y} width={layout.width} title={places[dot.at].name} rows={[{ name: data.countTitle, value: told(places[dot.at]), colour: toneOf(0), strong: false }]} />}
          </div>
        )}
      </div>
      <FigureTable table={table} />
      <span role="status" className={styles.hidden}>{active.byKeys && dot ? `${places[dot.at].name}, ${told(places[dot.at])}` : ''}</span>
    </ChartFigure>
  );
};

export default AreaMap;
