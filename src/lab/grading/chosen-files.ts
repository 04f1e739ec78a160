import type { Source } from './unpack'

/** A file of the browser as one to be unpacked. */
export const sourceOf = (file: File): Source => ({
  name: file.webkitRelativePath || file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
})

/** In a folder lies more than hand-ins: what has no name of one is passed over. */
const isLikely = (name: string) => /\.(?:json|zip|gz)$/i.test(name) && !/(?:^|\/)\./.test(name)

/** The files of a folder that may be hand-ins, in the order of their names. */
export const likelyIn = (files: readonly File[]): readonly Source[] =>
  files
    .map(sourceOf)
    .filter(({ name }) => isLikely(name))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))

/** Nobody drops a deeper folder. */
const DEPTH_MAX = 5

/** What was dropped: the files themselves, and those in folders that may be hand-ins. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly Source[]> {
  // The list is emptied as soon as this turn of the page is over.
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found = await Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (entry?.isDirectory) return likelyIn(await filesBelow(entry, DEPTH_MAX))
      return file ? [sourceOf(file)] : []
    }),
  )
  return found.flat()
}

async function filesBelow(entry: FileSystemEntry, depth: number): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry) || depth === 0) return []
  const inside = await entriesOf(entry.createReader())
  return (await Promise.all(inside.map((one) => filesBelow(one, depth - 1)))).flat()
}

/** A reader gives some at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))]
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
