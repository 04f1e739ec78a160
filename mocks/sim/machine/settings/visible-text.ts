/** Marks without width: nobody types them, and they come along with a paste. */
const MARKS = /[\u200b\u2060\ufeff]/g

/** A text without the marks that nobody can see, so that what a page keeps and what a command line takes are the same. */
export const visibleText = (text: string): string => text.replaceAll(MARKS, '')
