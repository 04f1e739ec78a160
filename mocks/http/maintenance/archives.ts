export { shelfImages } from '../lab/shelf-images'
export { backupFile, backupIn } from './backup-file'
export { imageIn } from './image-file'
export { snapshotArchive } from './snapshot-archive'
