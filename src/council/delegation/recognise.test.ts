import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delegations } from './delegation.ts'
import { type TableName, tableNames } from './name-tree.ts'
import { findDelegations, findNearDelegations, recogniseDelegation } from './recognise.ts'

describe('recogniseDelegation', () => {
  const check = (text: string, id: string | null, how = 'exact') => {
    const found = recogniseDelegation(text)
    expect(found && `${found.delegation.id} ${found.how}`, text).toBe(id && `${id} ${how}`)
  }

  it('recognises every name of the table as its own', () => {
    const wrong: string[] = []
    for (const { name, delegation } of tableNames()) {
      const found = recogniseDelegation(name)
      if (delegation && (found?.delegation !== delegation || found.how === 'near'))
        wrong.push(`${name}: ${delegation.id}, not ${found?.delegation.id} ${found?.how}`)
    }
    expect(wrong).toEqual([])
  })
  it('recognises every name of today as exact', () => {
    for (const delegation of delegations) {
      for (const { short, formal, full } of Object.values(delegation.names)) {
        for (const name of [short, formal, full]) if (name) check(name, delegation.id)
      }
    }
  })

  it('ignores case', () => check('sOUTH aFRICA', 'south-africa'))
  it('ignores accents', () => check('Cote d’Ivoire', 'cote-d-ivoire'))
  it('ignores the English article', () => check('the Gambia', 'gambia'))
  it('ignores the French article', () => check("l'Ouganda", 'uganda'))
  it('ignores the Spanish article', () => check('los Países Bajos', 'netherlands'))
  it('ignores an article inside', () => check('Republic of Sudan', 'sudan'))
  it('ignores marks around', () => check('“(Kenya)”:', 'kenya'))
  it('keeps the article that is part of a name', () => check('El Salvador', 'el-salvador'))
  it('reads a French preposition', () => check('de la République du Sénégal', 'senegal'))
  it('reads a Spanish preposition', () => check('del Reino Unido', 'united-kingdom'))
  it('reads on whose behalf', () => check('au nom de l’Union européenne', 'european-union'))
  it('reads the Russian genitive', () => check('Кении', 'kenya'))
  it('reads the Russian instrumental', () => check('Кенией', 'kenya'))
  it('reads two declined Russian words', () => check('Республики Кении', 'kenya'))
  it('reads a declined Russian adjective', () => check('Российской Федерацией', 'russian-federation'))
  it('reads Russian without ё', () => check('от имени Европейского союза', 'european-union'))
  it('reads an Arabic particle', () => check('لكينيا', 'kenya'))
  it('reads an Arabic conjunction', () => check('وكينيا', 'kenya'))
  it('reads two Arabic particles with the article', () => check('وللسودان', 'sudan'))
  it('reads Arabic with vowel signs', () => check('عُمان', 'oman'))
  it('reads a Chinese short name', () => check('英国', 'united-kingdom'))
  it('reads Chinese brackets of both widths', () => check('刚果(金)', 'democratic-republic-of-the-congo'))
  it('reads a Spanish acronym with stops', () => check('EE. UU.', 'united-states-of-america'))
  it('reads an English acronym with stops', () => check('U.S.A.', 'united-states-of-america'))
  it('reads a Russian acronym', () => check('США', 'united-states-of-america'))
  it('reads an inverted name', () => check('Iran (Islamic Republic of)', 'iran'))
  it('reads a name turned by a comma', () => check('Congo, Democratic Republic of the', 'democratic-republic-of-the-congo'))
  it('reads a name with its acronym in brackets', () => check('European Union (EU)', 'european-union'))
  it('reads no two delegations', () => check('Kenya (EU)', null))
  it('tells the Congos apart in brackets', () => check('Congo (Democratic Republic)', 'democratic-republic-of-the-congo'))
  it('reads the name of 2016', () => check('Turkey', 'turkiye', 'former'))
  it('reads a State that changed its name', () => check('Zaïre', 'democratic-republic-of-the-congo', 'former'))
  it('reads Burma', () => check('Burma', 'myanmar', 'former'))
  it('reads a surname that is a State when it is alone', () => check('Holland', 'netherlands', 'former'))
  it('reads an entity', () => check('UN Women', 'un-women'))
  it('reads the United Nations where it is all', () => check('United Nations', 'united-nations'))
  it('reads a group in Spanish', () =>
    check('Grupo de Amigos de las Mujeres, la Paz y la Seguridad', 'group-of-friends-of-women-peace-and-security'))
  it('reads a list that is a group', () => check('Canada, Australia and New Zealand', 'canz'))
  it('reads an invented State', () => check('Westmark Isles', 'westmark-isles'))
  it('reads the former name of an invented State', () => check('Tamor', 'tamoria', 'former'))

  it('forgives a letter too many', () => check('Kennya', 'kenya', 'near'))
  it('forgives a letter too few', () => check('Urugay', 'uruguay', 'near'))
  it('forgives a wrong letter', () => check("C6te d'Ivoire", 'cote-d-ivoire', 'near'))
  it('forgives two letters swapped', () => check('Swedne', 'sweden', 'near'))
  it('forgives a lost space', () => check('Republic ofKorea', 'republic-of-korea', 'near'))
  it('forgives it in Russian', () => check('Казахстна', 'kazakhstan', 'near'))
  it('forgives it in Arabic', () => check('كينييا', 'kenya', 'near'))
  it('does not choose between Slovakia and Slovenia', () => check('Slovekia', null))
  it('does not choose between Austria and Australia', () => check('Austrlia', null))
  it('does not choose between Niger and Nigeria', () => check('Nigeri', null))
  it('does not choose between Gambia, Zambia and Namibia', () => check('Xambia', null))
  it('does not choose between Iraq and Iran', () => check('Irax', null))
  it('does not choose between Guinea and Guyana', () => check('Guyna', 'guyana', 'near'))
  it('does not choose between Iceland and Ireland', () => check('Ieland', null))
  it('does not guess a short name', () => check('Chaf', null))
  it('does not take an adjective for a slip', () => check('Kenyan', null))
  it('does not choose a Korea', () => check('Korea', null))
  it('does not choose a Yugoslavia', () => check('Yugoslavia', null))
  it('does not know America', () => check('America', null))
  it('takes no small letters for a short acronym', () => check('us', null))
  it('takes no name with more around it', () => check('Kenya and Uganda', null))
  it('takes no sentence', () => check('We thank Kenya.', null))
  it('takes nothing for nothing', () => check('', null))
  it('takes no marks alone', () => check('()', null))

  it('never takes a one-letter slip of one State for another', () => {
    const names = [...tableNames()].filter(
      (name): name is TableName & { delegation: NonNullable<TableName['delegation']> } =>
        name.delegation !== null && !name.acronym && name.name.length >= 5,
    )
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom(...letters),
        fc.constantFrom('insert', 'leave out', 'change'),
        (given, place, letter, how) => {
          const at = place % given.name.length
          const slip = given.name.slice(0, at) + (how === 'leave out' ? '' : letter) + given.name.slice(how === 'insert' ? at : at + 1)
          const found = recogniseDelegation(slip)
          // A slip may make the exact name of another ("Chile" → "Chine"); it never makes a near one.
          return found === null || found.delegation === given.delegation || found.how !== 'near'
        },
      ),
      { numRuns: 1500 },
    )
  })
})

describe('findDelegations', () => {
  const check = (text: string, expected: readonly string[]) => {
    const found = findDelegations(text)
    expect(found.map(({ delegation, start, end }) => `${delegation.id}: ${text.slice(start, end)}`)).toEqual(expected)
  }
  it('finds a State in a head', () =>
    check('Permanent Representative of the Republic of Kenya to the United Nations', ['kenya: Republic of Kenya']))
  it('finds the longest name', () =>
    check('Guinea-Bissau, Equatorial Guinea, Papua New Guinea and Guinea', [
      'guinea-bissau: Guinea-Bissau',
      'equatorial-guinea: Equatorial Guinea',
      'papua-new-guinea: Papua New Guinea',
      'guinea: Guinea',
    ]))
  it('tells the Sudans apart', () => check('between the Sudan and South Sudan', ['sudan: Sudan', 'south-sudan: South Sudan']))
  it('tells the Koreas apart', () =>
    check('the Republic of Korea and the Democratic People’s Republic of Korea', [
      'republic-of-korea: Republic of Korea',
      'democratic-peoples-republic-of-korea: Democratic People’s Republic of Korea',
    ]))
  it('takes a misnamed Korea for none', () => check('the Democratic Republic of Korea', []))
  it('finds no name inside a word', () => check('Malian, Omani, Chadwick, Nigerien', []))
  it('finds no name in small letters', () => check('a turkey from china', []))
  it('finds a name in a line of capitals', () => check('STATEMENT BY NEW ZEALAND', ['new-zealand: NEW ZEALAND']))
  it('finds a name over a line end', () => check('the United\nKingdom', ['united-kingdom: United\nKingdom']))
  it('finds members and group', () =>
    check('Canada, Australia and New Zealand (CANZ)', ['canada: Canada', 'australia: Australia', 'new-zealand: New Zealand', 'canz: CANZ']))
  it('finds acronyms', () => check('the EU, the AU and the A3', ['european-union: EU', 'african-union: AU', 'a3: A3']))
  it('finds no acronym in a French line of capitals', () => check('DÉCLARATION AU CONSEIL', []))
  it('finds no acronym in a Spanish line of capitals', () => check('DECLARACIÓN SOBRE LAS MUJERES', []))
  it('finds an acronym in brackets among capitals', () =>
    check('UNION EUROPÉENNE (UE)', ['european-union: UNION EUROPÉENNE', 'european-union: UE']))
  it('finds no acronym in an hour', () => check('À 3 h 00', []))
  it('finds no State in money', () => check('US$ 5 million, 10 US dollars, 5 млн долл. США', []))
  it('finds no United Nations', () => check('to the United Nations', []))
  it('finds no delegation in a lake', () => check('the Lake Chad basin and the Gulf of Guinea', []))
  it('finds no delegation in a person', () => check('Mr. Chad Smith, Ms. Jordan and Maurice Dupont', []))
  it('finds the Republic of China nowhere', () => check('Republic of China', []))
  it('finds the People’s Republic of China', () => check("People's Republic of China", ["china: People's Republic of China"]))
  it('finds French names', () =>
    check('au nom de l’Union africaine et du Burkina Faso', ['african-union: Union africaine', 'burkina-faso: Burkina Faso']))
  it('finds small letters where the name has them', () => check('au nom des pays nordiques', ['nordic-countries: pays nordiques']))
  it('finds Spanish names', () => check('en nombre de los Países Bajos y del Perú', ['netherlands: Países Bajos', 'peru: Perú']))
  it('finds declined Russian names', () =>
    check('Представитель Республики Кения, Южного Судана и Объединенных Арабских Эмиратов', [
      'kenya: Республики Кения',
      'south-sudan: Южного Судана',
      'united-arab-emirates: Объединенных Арабских Эмиратов',
    ]))
  it('takes a Russian pronoun for no State', () => check('Того же мнения придерживается Того', ['togo: Того']))
  it('finds Arabic names with particles', () =>
    check('وفد جمهورية كوريا وللسودان والمملكة المتحدة', [
      'republic-of-korea: جمهورية كوريا',
      'sudan: وللسودان',
      'united-kingdom: والمملكة المتحدة',
    ]))
  it('takes Arabic money for no State', () => check('الدعم واستثمار مالي كبير', []))
  it('takes Amman for no Oman', () => check('عقد في عمان، الأردن', ['jordan: الأردن']))
  it('finds Oman in Arabic', () => check('وفد سلطنة عمان، وعُمان', ['oman: سلطنة عمان', 'oman: وعُمان']))
  it('finds Mali in Arabic', () => check('حكومة مالي', ['mali: مالي']))
  it('finds Chinese names', () => check('我谨代表欧洲联盟和肯尼亚共和国', ['european-union: 欧洲联盟', 'kenya: 肯尼亚共和国']))
  it('finds the longest of Chinese names that overlap', () => check('他参加纳米比亚的会议', ['namibia: 纳米比亚']))
  it('takes developing countries for no China', () => check('发展中国家和印度洋', []))
  it('takes Africa south of the Sahara for no South Africa', () => check('撒哈拉以南非洲', []))
  it('takes a language for no State', () => check('葡萄牙语和西班牙语', []))
  it('takes a people for its State', () => check('以色列人民，以色列人', ['israel: 以色列']))
  it('tells a former name', () => expect(findDelegations('the Libyan Arab Jamahiriya')[0]?.how).toBe('former'))

  it('cuts every name it finds out of any text, in order, without overlap', () => {
    const names = [...tableNames()].map(({ name }) => name)
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'binary' }), fc.constantFrom(' ', ', ', '。', ' و', 'd’', '\n')), {
          maxLength: 30,
        }),
        (pieces) => {
          const text = pieces.join('')
          let last = 0
          for (const { start, end, delegation } of findDelegations(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(delegations).toContain(delegation)
            last = end
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('findNearDelegations', () => {
  const check = (text: string, expected: readonly string[]) =>
    expect(
      findNearDelegations(text).map(({ delegation, start, end, how }) => `${delegation.id}: ${text.slice(start, end)} ${how}`),
    ).toEqual(expected)
  it('finds a slip in a head', () => check('Statement by Mr. Smith, Permanent Representative of Swedan', ['sweden: Swedan near']))
  it('finds exact names too', () => check('Kenya, Urugay', ['kenya: Kenya exact', 'uruguay: Urugay near']))
  it('finds a slip in capitals', () => check('MISSION OF THE REPUBLIC OF KENIYA', ['kenya: REPUBLIC OF KENIYA near']))
  it('finds no slip in small letters', () => check('the swedan', []))
  it('does not choose between two', () => check('Slovekia', []))
})
