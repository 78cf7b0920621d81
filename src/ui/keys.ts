import { createHash } from 'node:crypto'

/**
 * Single keys for those who review: `j` next, `k` previous, `c` reviewed, `x` set aside, `e` correct, `?` what the keys are.
 *
 * A key does what the first element with `data-key="j"` does: a link is followed, a button pressed, a `<details>` opened with its first field in focus.
 * In a list of `data-entry`, `j` and `k` go from entry to entry, and the other keys belong to the entry in focus. No key does anything while somebody
 * types or chooses in a field, or with a modifier; a checkbox in `data-keys` turns them off (WCAG 2.1.4). On another keyboard the place of the key counts.
 */
const text = `(() => {
  const find = (within, key) => within.querySelector('[data-key="' + key + '"]')
  const entries = [...document.querySelectorAll('[data-entry]')]
  const toggle = document.querySelector('[data-keys]')
  let on = true
  try {
    on = localStorage.getItem('ahadi-keys') !== 'off'
  } catch {}
  if (toggle) {
    const box = toggle.querySelector('input')
    toggle.hidden = false
    box.checked = on
    box.addEventListener('change', () => {
      on = box.checked
      try {
        localStorage.setItem('ahadi-keys', on ? 'on' : 'off')
      } catch {}
    })
  }
  const keyOf = ({ key, code }) => (key === '؟' ? '?' : /^[ -~]$/.test(key) ? key : code.startsWith('Key') ? code.slice(3).toLowerCase() : '')
  document.addEventListener('keydown', (event) => {
    const key = keyOf(event)
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !/^[jkcxe?]$/.test(key)) return
    if (event.target.closest('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])')) return
    const at = entries.findIndex((entry) => entry.contains(document.activeElement))
    let found
    if (entries.length > 0 && (key === 'j' || key === 'k')) {
      const to = at < 0 ? (key === 'j' ? 0 : -1) : at + (key === 'j' ? 1 : -1)
      const entry = entries[to] || (at < 0 && entries.at(to))
      if (entry) {
        event.preventDefault()
        find(entry, 'e').focus()
        return
      }
      found = find(document, key)
    } else if (at >= 0 && key !== '?') found = find(entries[at], key)
    else if (entries.length === 0 || key === '?') found = find(document, key)
    if (!found) return
    event.preventDefault()
    if (found.localName !== 'details') return found.click()
    found.open = key !== '?' || !found.open
    const field = found.open && found.querySelector('input:not([type=hidden]), select, textarea, button')
    const to = field || found.querySelector('summary')
    to.focus()
  })
})()
`

/** The one script of all pages, which no page needs: its text, and an address that changes with the text. */
export const keys = {
  text,
  address: `/assets/keys-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`,
} as const
