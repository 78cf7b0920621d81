import { Choice, Choices } from '../choices.tsx'
import { Button, FileField, Form, Hidden, Select, TextArea, TextField } from '../form.tsx'
import { Banner, ErrorSummary, Notices, Progress } from '../trouble.tsx'
import { type Example, either, hostile } from './example.ts'

const title = either('Title of the debate', 'عنوان المناقشة')
const lacking = either('Give the debate a title of its own, such as the theme.', 'أعطِ المناقشة عنوانا خاصا بها، كموضوعها مثلا.')
const choose = either('Choose how the commitment stands.', 'اختر وضع الالتزام.')

/** Forms, what is wrong with them, notices and progress. */
export const forms: readonly Example[] = [
  {
    name: 'A form with everything wrong at once, which keeps what was typed',
    show: (language) => (
      <>
        <ErrorSummary
          language={language}
          problems={[
            { field: 'title', text: lacking(language) },
            { field: 'outcome', text: choose(language) },
            { field: null, text: hostile, lang: 'en' },
          ]}
        />
        <Form action="/en/debates" files>
          <Hidden name="revision" value={hostile} />
          <TextField
            name="title"
            label={title(language)}
            hint={either('As on the concept note.', 'كما ورد في المذكرة المفاهيمية.')(language)}
            problem={lacking(language)}
            value={hostile}
            size={40}
          />
          <TextField name="date" type="date" label={either('Day', 'اليوم')(language)} value="2026-10-22" />
          <TextArea name="reason" label={either('Reason', 'السبب')(language)} value={`${hostile}\n</textarea>`} />
          <Select
            name="question"
            label={either('Guiding question', 'السؤال التوجيهي')(language)}
            value="e"
            options={[
              { value: 'd', label: '(d)' },
              { value: 'e', label: '(e)' },
            ]}
          />
          <Choice
            name="outcome"
            label={either('What is it?', 'ما هو؟')(language)}
            problem={choose(language)}
            value="reviewed"
            options={[
              {
                value: 'reviewed',
                label: either('A commitment', 'التزام')(language),
                hint: either('The delegation binds itself.', 'الوفد يلزم نفسه.')(language),
              },
              { value: 'set-aside', label: either('Not a commitment', 'ليس التزاما')(language), hint: hostile },
            ]}
          />
          <Choices
            name="pillars"
            label={either('Pillars', 'الركائز')(language)}
            values={['prevention']}
            options={[
              { value: 'participation', label: either('Participation', 'المشاركة')(language) },
              { value: 'prevention', label: either('Prevention', 'المنع')(language) },
            ]}
          />
          <FileField
            name="files"
            label={either('Statements', 'البيانات')(language)}
            hint={either('Word, PDF or plain text.', 'ملفات Word أو PDF أو نص.')(language)}
            accept=".docx,.pdf,.txt"
            several
          />
          <p>
            <Button>{either('Save', 'حفظ')(language)}</Button> <Button manner="secondary">{either('Undo', 'تراجع')(language)}</Button>{' '}
            <Button manner="danger" name="act" value="set-aside">
              {either('Set aside', 'استبعاد')(language)}
            </Button>
          </p>
        </Form>
      </>
    ),
  },
  {
    name: 'Few notices and many',
    show: (language) => {
      const notice = { text: 'The file has 3 comments in its margin. They were left out.', lang: 'en' as const, place: { to: '#p6' } }
      return (
        <>
          <Notices language={language} notices={[notice, { text: hostile }]} />
          <Notices language={language} notices={[notice, notice, notice, notice]} />
        </>
      )
    },
  },
  {
    name: 'What was done, what waits for a person, what was refused',
    show: (language) => (
      <>
        <Banner manner="done">{either('Reviewed. It stands in the history.', 'تمت المراجعة، وقُيّدت في السجل التاريخي.')(language)}</Banner>
        <Banner manner="waits">{either('31 proposals wait for a reviewer.', '31 مقترحا في انتظار مراجع.')(language)}</Banner>
        <Banner manner="refused">{hostile}</Banner>
      </>
    ),
  },
  {
    name: 'How far a job is',
    show: (language) => (
      <Progress language={language} label={either('Reading statements', 'قراءة البيانات')(language)} done={12} total={47} />
    ),
  },
]
