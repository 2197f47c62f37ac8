import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';

/** What one request may cost (performance and security targets). */
export const LIMITS = {
  documentBytes: 20_000,
  tokens: 1500,
  aliases: 30,
  depth: 8,
  fields: 300,
  directives: 20,
  rootFields: 20,
  bodyBytes: 1_000_000,
};

/** Whether an operation asks for the schema itself at its root. */
export function isIntrospective(document: DocumentNode): boolean {
  return document.definitions.some(
    definition =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      rootNames(document, definition.selectionSet).some(name => name === '__schema' || name === '__type'),
  );
}

/** A validation rule that refuses what costs too much: aliases, depth, fields, directives. Schema questions are exempt from depth only. */
export function limitsRule(context: ValidationContext): Record<string, never> {
  const document = context.getDocument();
  const refuse = (what: string) =>
    context.reportError(new GraphQLError('TOO_COSTLY', { extensions: { code: 'TOO_COSTLY', params: { what } } }));
  const counts = { aliases: 0, fields: 0, directives: 0 };
  visit(document as ASTNode, {
    Field: node => {
      counts.fields += 1;
      if (node.alias) counts.aliases += 1;
    },
    Directive: () => {
      counts.directives += 1;
    },
  });
  if (counts.aliases > LIMITS.aliases) refuse('aliases');
  if (counts.fields > LIMITS.fields) refuse('fields');
  if (counts.directives > LIMITS.directives) refuse('directives');
  const fragments = fragmentsOf(document);
  const depth = isIntrospective(document) ? 20 : LIMITS.depth;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION && deeper(definition.selectionSet, depth, fragments, new Set()))
      refuse('depth');
  }
  return {};
}

const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(document.definitions.filter(one => one.kind === Kind.FRAGMENT_DEFINITION).map(one => [one.name.value, one]));

function rootNames(document: DocumentNode, set: SelectionSetNode, seen = new Set<string>()): string[] {
  const fragments = fragmentsOf(document);
  return set.selections.flatMap(node => {
    if (node.kind === Kind.FIELD) return [node.name.value];
    if (node.kind === Kind.INLINE_FRAGMENT) return rootNames(document, node.selectionSet, seen);
    const fragment = fragments.get(node.name.value);
    if (!fragment || seen.has(node.name.value)) return [];
    seen.add(node.name.value);
    return rootNames(document, fragment.selectionSet, seen);
  });
}

/** Whether a selection goes deeper than allowed; a ring of fragments counts as too deep. */
function deeper(
  set: SelectionSetNode,
  left: number,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  within: ReadonlySet<string>,
): boolean {
  if (left <= 0) return true;
  return set.selections.some(node => {
    if (node.kind === Kind.FIELD)
      return node.selectionSet !== undefined && deeper(node.selectionSet, left - 1, fragments, within);
    if (node.kind === Kind.INLINE_FRAGMENT) return deeper(node.selectionSet, left, fragments, within);
    const { value } = node.name;
    const fragment = fragments.get(value);
    if (!fragment) return false;
    return within.has(value) || deeper(fragment.selectionSet, left, fragments, new Set([...within, value]));
  });
}
