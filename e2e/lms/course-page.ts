/**
 * The page of a learning platform with a course in it, as a text: scorm-again is its runtime. It reads the manifest of
 * the package, begins where the last visit ended, and has every commit kept by the server.
 */
export const scormPage = (folder: string) => `<!doctype html>
<html lang="en">
<title>A course</title>
<script src="/scorm-again.js"></script>
<script type="module">
  const settings = { autocommit: false, lmsCommitUrl: '/attempt', logLevel: 5 }
  const manifest = new DOMParser().parseFromString(
    await (await fetch('${folder}imsmanifest.xml')).text(),
    'application/xml',
  )
  const text = (name) => manifest.querySelector(name)?.textContent ?? ''
  const kept = await (await fetch('/attempt')).json()
  if (text('schemaversion') === '1.2') {
    window.API = new window.Scorm12API(settings)
    if (kept) API.loadFromJSON(kept.cmi)
    API.cmi.core.student_id = 'ann'
    API.cmi.student_data.mastery_score = text('masteryscore')
  } else {
    window.API_1484_11 = new window.Scorm2004API(settings)
    if (kept) API_1484_11.loadFromJSON(kept.cmi)
    else API_1484_11.cmi.scaled_passing_score = text('minNormalizedMeasure')
    API_1484_11.cmi.learner_id = 'ann'
  }
  const item = manifest.querySelector('item').getAttribute('identifierref')
  const resource = [...manifest.querySelectorAll('resource')].find((one) => one.getAttribute('identifier') === item)
  const frame = document.createElement('iframe')
  Object.assign(frame, { title: 'Course', width: '1280', height: '760', src: '${folder}' + resource.getAttribute('href') })
  document.body.append(frame)
</script>
</html>`

/** A platform whose interface is broken in a way that is given as a script. */
export const brokenPage = (page: string, script: string) => `<!doctype html>
<html lang="en">
<title>A broken platform</title>
<script>${script}</script>
<iframe title="Course" width="1280" height="760" src="${page}"></iframe>
</html>`
