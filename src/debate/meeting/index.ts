export { meetingRoutes } from './routes.ts'
export { announceMeeting, type KeptMeeting, meetingsOf } from './store.ts'
