import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
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
  bodyBytes: 1_000_000,
};

/** Whether an operation asks for the schema itself at its root; looked up once for a document. */
export function isIntrospective(document: DocumentNode): boolean {
  const found = introspective.get(document);
  if (found !== undefined) return found;
  const asks = document.definitions.some(
    definition =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      rootNames(document, definition.selectionSet).some(name => name === '__schema' || name === '__type'),
  );
  introspective.set(document, asks);
  return asks;
}

const introspective = new WeakMap<DocumentNode, boolean>();

/**
 * A validation rule that refuses what costs too much: length, aliases, depth, fields, directives, counted as they would be run, with each fragment
 * as often as it is spread. Schema questions are exempt from depth only.
 */
export function limitsRule(context: ValidationContext): Record<string, never> {
  const document = context.getDocument();
  const refuse = (what: string) =>
    context.reportError(new GraphQLError('TOO_COSTLY', { extensions: { code: 'TOO_COSTLY', params: { what } } }));
  const costOf = costing(fragmentsOf(document));
  const sets = document.definitions.flatMap(one => (one.kind === Kind.OPERATION_DEFINITION ? [one.selectionSet] : []));
  const total = sets.map(costOf).reduce((a, b) => beside(a, b), NO_COST);
  if ((document.loc?.source.body.length ?? 0) > LIMITS.documentBytes) refuse('document');
  if (total.aliases > LIMITS.aliases) refuse('aliases');
  if (total.fields > LIMITS.fields) refuse('fields');
  if (directivesIn(document) > LIMITS.directives) refuse('directives');
  if (total.depth > (isIntrospective(document) ? INTROSPECTION_DEPTH : LIMITS.depth)) refuse('depth');
  return {};
}

const INTROSPECTION_DEPTH = 20;

function directivesIn(document: DocumentNode): number {
  let count = 0;
  visit(document as ASTNode, {
    Directive: () => {
      count += 1;
    },
  });
  return count;
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

type Cost = { fields: number; aliases: number; depth: number };

const NO_COST: Cost = { fields: 0, aliases: 0, depth: 0 };
/** A ring of fragments never ends. */
const ENDLESS: Cost = { fields: 1e6, aliases: 0, depth: 1e6 };

const beside = (a: Cost, b: Cost): Cost => ({
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  depth: Math.max(a.depth, b.depth),
});

/** What selections cost when they are run; each fragment is looked at once, however often it is spread. */
function costing(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (set: SelectionSetNode) => Cost {
  const known = new Map<string, Cost>();
  const ofFragment = (name: string): Cost => {
    const found = known.get(name);
    if (found) return found;
    const fragment = fragments.get(name);
    known.set(name, ENDLESS);
    const cost = fragment ? ofSet(fragment.selectionSet) : NO_COST;
    known.set(name, cost);
    return cost;
  };
  const ofNode = (node: SelectionNode): Cost => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return ofSet(node.selectionSet);
    const inner = node.selectionSet ? ofSet(node.selectionSet) : NO_COST;
    return { fields: inner.fields + 1, aliases: inner.aliases + (node.alias ? 1 : 0), depth: inner.depth + 1 };
  };
  const ofSet = (set: SelectionSetNode): Cost => set.selections.map(ofNode).reduce(beside, NO_COST);
  return ofSet;
}
