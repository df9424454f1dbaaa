export { councilMembers, meetingReports, meetings } from './lists';
export { councilNameQuery, useCouncilName } from './useCouncil';
