export { announceMeeting, type KeptMeeting, meetingsOf } from './store.ts'
