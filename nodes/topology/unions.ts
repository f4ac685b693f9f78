/** Disjoint sets that grow together (union-find). */
export class Unions {
  private readonly parent: Map<string, string>;

  constructor(members: readonly string[]) {
    this.parent = new Map(members.map((member) => [member, member]));
  }

  join(one: string, other: string): void {
    this.parent.set(this.root(one), this.root(other));
  }

  /** The items by set, in the order in which they are given. */
  sets<T>(items: readonly T[], memberOf: (item: T) => string): T[][] {
    const sets = new Map<string, T[]>();
    for (const item of items) {
      const root = this.root(memberOf(item));
      sets.set(root, [...(sets.get(root) ?? []), item]);
    }
    return [...sets.values()];
  }

  private root(member: string): string {
    let root = member;
    for (let up = this.parent.get(root); up !== undefined && up !== root; up = this.parent.get(root)) root = up;
    this.parent.set(member, root);
    return root;
  }
}
