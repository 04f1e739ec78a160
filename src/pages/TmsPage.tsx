import { Link } from 'react-router'

/** Stands for Cisco TMS until it is simulated. */
export function TmsPage() {
  return (
    <main className="mx-auto w-full max-w-2xl p-8">
      <title>Cisco TMS - Sixpeer</title>
      <h1 className="mt-0 text-xl font-normal text-band">Cisco TMS</h1>
      <p>This page is not built yet: the lab does not simulate Cisco TMS so far.</p>
      <Link to="/" className="console-link">
        Home of the lab
      </Link>
    </main>
  )
}
