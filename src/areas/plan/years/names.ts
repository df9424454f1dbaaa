import { cleanFileName } from '../../../kit/lists/fileNames';

/** Title of the follow-up report of a year, in Swedish as documents are. */
export const followUpTitle = (year: number | undefined): string => `Uppföljning av åtgärdsplan ${year ?? ''}`.trim();

/** Name of its frozen file; a second one gets a number behind it. */
export const followUpName = (year: number | undefined): string => cleanFileName(`${followUpTitle(year)}.docx`);
