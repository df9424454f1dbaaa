import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { ContextualMenu } from '@fluentui/react/lib/ContextualMenu';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Conflict } from '../../../../kit/forms/Conflict';
import { fill } from '../../../../kit/text/format';
import { faultText } from '../../../../kit/ui/faults';
import { measures, statuses } from '../../lists';
import type { Measure, Status } from '../../lists';
import { statusText } from '../../StatusBadge';
import type { OverviewState } from '../useOverview';
import { BoardColumn } from './BoardColumn';
import { boardColumns } from './columns';
import { ReasonDialog } from './ReasonDialog';
import { useBoard } from './useBoard';
import styles from './Board.module.scss';

/** The year's measures in columns by status. A card is moved by its menu or by dragging it: one write, which can be undone. */
const Board: React.FC<{ state: OverviewState }> = ({ state }) => {
  const board = useBoard(state.noteChanged);
  const { saving, moved } = board;
  const [menu, setMenu] = React.useState<{ measure: Measure; target: HTMLElement }>();
  const [dragged, setDragged] = React.useState<Measure>();
  const items = state.shown?.items;
  const columns = React.useMemo(() => boardColumns(items ?? []), [items]);
  const openMenu = React.useCallback((measure: Measure, target: HTMLElement) => setMenu({ measure, target }), []);
  const isStatus = (status: string): status is Status => (statuses as readonly string[]).includes(status);
  return (
    <>
      <div aria-live="polite" className={styles.told}>
        {saving.saving && !board.asking && strings.Saving}
        {moved && !saving.saving && (
          <>
            {fill(strings.BoardMoved, moved.after.Title, statusText(moved.after.Status))}
            <ActionButton onClick={board.undo}>{strings.Undo}</ActionButton>
          </>
        )}
      </div>
      {saving.error && !board.asking && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(saving.error)}</MessageBar>}
      <div className={styles.board}>
        {columns.map(({ status, items: own }) => (
          <BoardColumn
            key={status} status={status} items={own} today={state.today} canMove={state.canEdit} focus={board.focus} onMenu={openMenu} onDrag={setDragged}
            onDrop={dragged && isStatus(status) && dragged.Status !== status ? () => {
              setDragged(undefined);
              board.move(dragged, status);
            } : undefined}
          />
        ))}
      </div>
      {menu && (
        <ContextualMenu
          target={menu.target} onDismiss={() => setMenu(undefined)} ariaLabel={fill(strings.BoardMove, menu.measure.Title)}
          items={statuses.filter(status => status !== menu.measure.Status).map(status => ({
            key: status, text: fill(strings.BoardMoveTo, statusText(status)), onClick: () => board.move(menu.measure, status)
          }))}
        />
      )}
      {board.asking && <ReasonDialog key={board.asking.measure.id} asking={board.asking} board={board} />}
      <Conflict definition={measures} open={saving.conflict} />
    </>
  );
};

export default Board;
