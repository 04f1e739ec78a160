import { LabPage } from '../pages/LabPage'
import { CommandLogBox } from './CommandLogBox'
import { KeptWorlds } from './KeptWorlds'

/** The page on which a world goes out as a file and comes in, with those that could not be opened. */
export function CommandLogPage() {
  return (
    <LabPage
      title="Command log"
      about="A world is how it began and every command since. Whoever imports the file gets the same world."
    >
      <CommandLogBox />
      <KeptWorlds />
    </LabPage>
  )
}
