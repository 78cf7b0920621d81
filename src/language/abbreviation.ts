/**
 * Abbreviations after whose full stop a sentence never ends: titles and what always introduces something. Lower case, without the last full stop.
 */
export const introducing: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof gen col lt maj capt sgt adm amb hon rev rt st msgr eng h.e h.m h.r.h h.h e.g i.e cf vs viz approx
  m mm mme mmes mlle mlles me s.e s.e.m s.exc s.a.r s.m mgr c.-à-d p.ex
  sr sra sres sras srta dña excmo excma excmos ilmo ilma emb lic ing dra profa s.s s.a.s p.ej vuestra
  г гг г-н г-жа гг-н т.е т.н т.к им ул напр см проф ген акад
  السيد د أ`.split(/\s+/),
)

/** Abbreviations that introduce a number, or a Roman one: before anything else their full stop ends a sentence. */
export const beforeNumber: ReadonlySet<string> = new Set(
  `no nos nº núm núms num nums art arts para paras par párr párrs parr p pp vol vols fig figs ch chap sect sec res doc docs add corr rev n° пп п ст стр рис гл р рез док № ser suppl jan feb mar apr jun jul aug sep sept oct nov dec`.split(
    /\s+/,
  ),
)
