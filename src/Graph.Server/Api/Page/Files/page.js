'use strict';

// Values from the graph are written as text only: names are other people's words.
const at = (id) => document.getElementById(id);

const schemaQuery = `query Schema {
  __schema { types {
    kind name description
    fields { name description args { name description type { ...T } } type { ...T } }
    inputFields { name description type { ...T } }
    enumValues { name description }
  } }
}
fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

async function ask(query, variables, operationName) {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return { status: response.status, body: await response.json() };
}

function variables() {
  const text = at('variables').value.trim();
  return text ? JSON.parse(text) : undefined;
}

function tell(words, wrong) {
  at('outcome').textContent = words;
  at('outcome').className = wrong ? 'wrong' : '';
}

async function run() {
  at('run').disabled = true;
  tell('Asking …', false);
  const begun = performance.now();
  try {
    const { status, body } = await ask(at('query').value, variables());
    const time = `${Math.round(performance.now() - begun)} ms`;
    const errors = body.errors ?? [];
    tell(errors.length ? `${errors[0].message} (${status}, ${time})` : `Answered in ${time}.`, errors.length > 0);
    at('answer').textContent = JSON.stringify(body, null, 2);
  } catch (problem) {
    tell(problem instanceof SyntaxError ? `The variables are no JSON: ${problem.message}` : `No answer: ${problem.message}`, true);
  } finally {
    at('run').disabled = false;
  }
}

function choose(example, button) {
  document.querySelectorAll('#examples button').forEach((b) => b.removeAttribute('aria-current'));
  button.setAttribute('aria-current', 'true');
  at('query').value = example.text;
  at('variables').value = '';
}

async function showExamples() {
  const response = await fetch('graphql/examples.json');
  for (const example of await response.json()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = example.title;
    button.addEventListener('click', () => choose(example, button));
    const item = document.createElement('li');
    item.append(button);
    at('examples').append(item);
  }
  const first = document.querySelector('#examples button');
  if (first) {
    first.click();
  }
}

function written(type) {
  if (type.kind === 'NON_NULL') {
    return `${written(type.ofType)}!`;
  }
  return type.kind === 'LIST' ? `[${written(type.ofType)}]` : type.name;
}

function signature(field) {
  const args = (field.args ?? []).map((a) => `${a.name}: ${written(a.type)}`).join(', ');
  return `${field.name}${args ? `(${args})` : ''}${field.type ? `: ${written(field.type)}` : ''}`;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function described(type) {
  const details = document.createElement('details');
  const summary = element('summary', '');
  summary.append(element('code', type.name), ` ${type.description ?? ''}`);
  const list = document.createElement('dl');
  for (const field of type.fields ?? type.inputFields ?? type.enumValues ?? []) {
    list.append(element('dt', signature(field)), element('dd', field.description ?? ''));
  }
  details.append(summary, list);
  details.open = type.name === 'Query';
  details.dataset.words = details.textContent.toLowerCase();
  return details;
}

async function showTypes() {
  const { body } = await ask(schemaQuery);
  const own = body.data.__schema.types.filter((t) => !t.name.startsWith('__') && t.kind !== 'SCALAR');
  const order = (t) => (t.name === 'Query' ? 0 : t.name === 'Mutation' ? 1 : 2);
  own.sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
  at('types').append(...own.map(described));
  at('standing').textContent = `${own.length} types.`;
}

function filter() {
  const words = at('filter').value.trim().toLowerCase();
  for (const details of at('types').children) {
    details.hidden = !details.dataset.words.includes(words);
  }
}

at('run').addEventListener('click', run);
at('filter').addEventListener('input', filter);
document.addEventListener('keydown', (key) => {
  if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) {
    key.preventDefault();
    run();
  } else if (key.key === 'Escape') {
    document.activeElement?.blur();
  }
});
showExamples().catch((problem) => tell(`No examples: ${problem.message}`, true));
showTypes().catch(() => { at('standing').textContent = 'The schema could not be read.'; });
