export { councilMembers, meetingReports, meetings } from './lists';
export { useCouncilName } from './useCouncil';
