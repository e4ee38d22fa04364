import ServiceModel

/// Names that services had in events before; both work.
enum EventAliases {
  private struct Alias: Sendable {
    let former: [String]
    let present: String
  }

  /// The former names: those of one part before those of several.
  private static let table: [Alias] = {
    guard let tree = try? BundledData.eventAliases else { return [] }
    let aliases = tree.members.map { alias in
      Alias(
        former: alias.key.string.split(separator: ".").map(String.init),
        present: alias.value.string ?? alias.key.string)
    }
    return aliases.filter { $0.former.count == 1 } + aliases.filter { $0.former.count > 1 }
  }()

  /// The parts of an event's name with a service's former name replaced by the present one.
  static func resolved(_ parts: [String]) -> [String] {
    for alias in table where alias.former.count <= parts.count {
      for start in 0...(parts.count - alias.former.count) {
        let end = start + alias.former.count
        guard parts[start..<end].elementsEqual(alias.former) else { continue }
        return Array(parts[..<start]) + [alias.present] + parts[end...]
      }
    }
    return parts
  }
}
