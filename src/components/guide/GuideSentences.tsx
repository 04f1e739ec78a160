import { useQuery } from '@tanstack/react-query'
import { pagesWords, requirementsQuery } from './requirements'

type GuideSentencesProps = { readonly ids: readonly string[] }

/** What the guide says, a sentence a line, each with its page. */
export function GuideSentences({ ids }: GuideSentencesProps) {
  const { data: requirements } = useQuery(requirementsQuery)
  if (!requirements) return <p aria-busy="true">Looking it up in the guide…</p>
  return (
    <ul aria-label="What the guide says" className="m-0 list-none p-0">
      {[...new Set(ids)].map((id) => (
        <li key={id} className="my-1">
          {requirements.get(id)?.statement} ({pagesWords([id], requirements)})
        </li>
      ))}
    </ul>
  )
}

/** The pages of the guide in one line, which opens to what stands there. */
export function GuidePages({ ids }: GuideSentencesProps) {
  const { data: requirements } = useQuery({ ...requirementsQuery, enabled: ids.length > 0 })
  if (ids.length === 0) return null
  return (
    <details>
      <summary className="cursor-pointer">{pagesWords(ids, requirements)}</summary>
      <GuideSentences ids={ids} />
    </details>
  )
}
