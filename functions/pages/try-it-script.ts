/** What the form on the page of the API does. It asks only the server that the page is from, and is allowed by its hash. */
export const tryItScript = String.raw`(() => {
  const form = document.querySelector('#try-form')
  const parameters = document.querySelector('#try-parameters')
  const answer = document.querySelector('#try-answer')
  const { operation, query, token, headers, body } = form.elements
  const given = new Map()
  const newKey = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const chosen = () => operation.selectedOptions[0].dataset

  const field = (name) => {
    const label = document.createElement('label')
    const input = document.createElement('input')
    input.name = name
    input.required = true
    input.autocomplete = 'off'
    input.value = given.get(name) || ''
    input.addEventListener('input', () => given.set(name, input.value.trim()))
    label.append(name, input)
    return label
  }
  const choose = () => {
    const told = chosen()
    const names = [...told.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1])
    parameters.replaceChildren(...names.map(field))
    query.value = told.query
    headers.value = told.headers
    body.value = told.body
    body.disabled = told.method === 'GET' || told.method === 'DELETE'
  }

  const headersOf = () => {
    const sent = new Headers()
    for (const line of headers.value.split('\n')) {
      const at = line.indexOf(':')
      if (at > 0) sent.set(line.slice(0, at).trim(), line.slice(at + 1).trim().replace('{new}', newKey()))
    }
    if (token.value.trim() !== '') sent.set('authorization', 'Bearer ' + token.value.trim())
    return sent
  }
  const pretty = (text, type) => (type.includes('json') ? JSON.stringify(JSON.parse(text), null, 2) : text)

  const send = async () => {
    const { method, path } = chosen()
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(given.get(name) || ''))
    const request = method + ' ' + filled + query.value.trim()
    answer.textContent = request + '\n…'
    try {
      const content = body.disabled || body.value === '' ? undefined : body.value
      const response = await fetch(filled + query.value.trim(), { method, headers: headersOf(), body: content })
      const type = response.headers.get('content-type') || ''
      const named = ['content-type', 'etag', 'x-request-id'].flatMap((name) => {
        const value = response.headers.get(name)
        return value === null ? [] : [name + ': ' + value]
      })
      const text = pretty(await response.text(), type)
      answer.textContent = [request, String(response.status), ...named, '', text].join('\n')
    } catch (error) {
      answer.textContent = request + '\n' + error
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })
  operation.addEventListener('change', choose)
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-operation]')
    if (link === null) return
    operation.value = link.dataset.operation
    choose()
  })
  choose()
})()`
