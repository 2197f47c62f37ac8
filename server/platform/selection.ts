import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** What was asked for below a field: names, with what was asked for below each. */
export type Selection = ReadonlyMap<string, Selection>;

const EMPTY: Selection = new Map();
const known = new WeakMap<readonly FieldNode[], Selection>();

/** The selection below the field that is being resolved, through fragments; the same for @skip and @include either way. */
export function selectionOf(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Selection {
  const found = known.get(info.fieldNodes);
  if (found) return found;
  const made = new Map<string, Map<string, never>>();
  for (const { selectionSet } of info.fieldNodes) gather(selectionSet, info.fragments, made as unknown as Building);
  known.set(info.fieldNodes, made);
  return made;
}

/** The selection below a path of names; empty when it was not asked for. */
export function below(selection: Selection, ...path: readonly string[]): Selection {
  return path.reduce<Selection>((at, name) => at.get(name) ?? EMPTY, selection);
}

/** A selection written down: `name person { name }`. For readers inside the house. */
export function asking(text: string): Selection {
  const made: Building = new Map();
  gather((parse(`{ ${text} }`).definitions[0] as OperationDefinitionNode).selectionSet, {}, made);
  return made;
}

type Building = Map<string, Building>;

function gather(
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  into: Building,
): void {
  for (const node of set?.selections ?? []) {
    if (node.kind === 'Field') {
      const { value } = node.name;
      if (!into.has(value)) into.set(value, new Map());
      gather(node.selectionSet, fragments, into.get(value)!);
    } else {
      gather(
        node.kind === 'InlineFragment' ? node.selectionSet : fragments[node.name.value]?.selectionSet,
        fragments,
        into,
      );
    }
  }
}

/** A text that is equal for equal selections: the key of a cached plan. Worked out once for a selection, which never changes. */
export function shapeOf(selection: Selection): string {
  const found = shapes.get(selection);
  if (found !== undefined) return found;
  const shape = [...selection]
    .map(([name, inner]) => (inner.size > 0 ? `${name}{${shapeOf(inner)}}` : name))
    .sort()
    .join(',');
  shapes.set(selection, shape);
  return shape;
}

const shapes = new WeakMap<Selection, string>();
