export * from './followUps';
export * from './links';
export * from './measures';
export * from './plans';
export * from './reminders';
