import { useQuery } from '@tanstack/react-query'

/** A code with more than that is too fine for most cameras. */
const LENGTH_MAX = 1_800

/** A text as a code that a camera reads. What makes it comes with the first one. */
export function QrCode({ text }: { readonly text: string }) {
  const isReadable = text.length <= LENGTH_MAX
  const { data } = useQuery({
    queryKey: ['exercises', 'qr', text],
    queryFn: async () => (await import('uqr')).encode(text, { ecc: 'L', border: 4 }),
    enabled: isReadable,
    staleTime: Infinity,
  })
  if (!isReadable)
    return <p className="text-(--lab-soft)">The link is too long for a code that a camera could read.</p>
  if (!data) return null
  const path = data.data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      role="img"
      aria-label="The link as a code to scan"
      viewBox={`0 0 ${data.size} ${data.size}`}
      className="w-full max-w-72 bg-white"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="black" />
    </svg>
  )
}
