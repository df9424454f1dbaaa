declare interface ITrygghetsnavetStrings { AppName: string; }
declare module 'TrygghetsnavetStrings' {
  const strings: ITrygghetsnavetStrings;
  export = strings;
}
