/** The place in a log of the command that began its last run; -1 where none was. */
export const startOfRun = (commands: readonly { readonly command: { readonly type: string } }[]) =>
  commands.findLastIndex(({ command }) => command.type === 'start-procedure')
