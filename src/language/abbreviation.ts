const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Titles, written with a capital, after whose full stop a sentence never ends. Without the last full stop. */
export const titles = listed(`
  Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Brig Col Lt Maj Capt Cpt Cdr Sgt Adm Amb Hon Rev Fr St Msgr Mgr Eng Supt Insp Rep Sen Gov Pres
  H.E H.E.Mr H.E.Ms H.M H.R.H H.H HE HRH TRH Messrs
  M MM Mme Mmes Mlle Mlles Ste S.E S.E.M S.E.MM S.Exc S.A.R S.M SE SEM Dre Pr
  Sr Sra Sres Sras Srta Dña Excmo Excma Excmos Ilmo Ilma Emb Lic Ing Dra Profa S.S S.A.S S.M S.E Gral Cnel Mons Fray Sto Sta EE
  Г-н Г-жа Гг Г-да Проф Ген Акад Е.П Ее.П Е.В г-н г-жа гг г-да проф ген акад им
  د أ أ.د`)

/** Words whose full stop introduces what follows and ends no sentence. Small letters, without the last full stop. */
export const introducing = listed('e.g i.e eg ie cf vs viz approx incl c.-à-d p.ex p.ej v.gr т.е т.н т.к т.ч напр см ср')

/** Abbreviations that introduce a number, also a Roman one; before anything else their full stop ends a sentence. Small letters. */
export const beforeNumber = listed(`
  no nos nº núm núms num nums n° № art arts para paras par párr párrs parr parrs p pp vol vols fig figs ch chap cap sect sec res doc docs
  add corr rev ser suppl supl pv s/pv inc annex apdo inc lit reg reg.no
  jan feb mar apr jun jul aug sep sept oct nov dec
  п пп пункт ст стр рис гл рез док рег разд абз`)
