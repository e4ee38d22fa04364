// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// Which operation of a REST service a request calls, from the models: method, path template, the
/// query that every request of the operation has, and required members in query and headers.
package struct RestRoutes: Sendable {
  fileprivate struct Route: Sendable {
    let operation: OperationModel
    /// The path up to its first label.
    let prefix: [UInt8]
    let query: [(name: String, value: String?)]
    let requiredQuery: [String]
    let requiredHeaders: [String]
    let rank: Int
  }

  /// An operation that fits a request.
  package struct Match: Sendable {
    /// The operation.
    package let operation: OperationModel
    /// The path as the operation's template has it: with or without a last slash.
    package let path: String
    /// How narrow the route is, for a choice among services.
    package let rank: Int
  }

  /// By method, the narrowest first.
  private let routes: [String: [Route]]

  /// The routes of a service.
  package init(_ service: ServiceModel) {
    let all = service.operations.map { operation in
      (operation.httpMethod.isEmpty ? "POST" : operation.httpMethod.string, Self.route(operation))
    }
    routes = Dictionary(grouping: all) { $0.0 }.mapValues { routes in
      routes.map(\.1).sorted {
        // Of two spellings of one operation, the longer name is the later one.
        ($0.rank, $0.operation.name.bytes.count) > ($1.rank, $1.operation.name.bytes.count)
      }
    }
  }

  private static func route(_ operation: OperationModel) -> Route {
    let template = RequestTemplate(operation.requestURI)
    let query = template.query
    let required = (operation.input?.members ?? Schema.empty.members).filter { $0.has(.required) }
    func names(_ location: SchemaLocation) -> [String] {
      required.filter { $0.location == location && $0.type != .map }.map(\.wireName.string)
    }
    let requiredQuery = names(.querystring).filter { name in
      !query.contains { $0.name.hasSameBytes(as: name) }
    }
    let requiredHeaders = names(.header)
    let conditions = query.count * 2 + requiredQuery.count + requiredHeaders.count
    let isDeprecated = operation.traits["deprecated"].bool == true
    return Route(
      operation: operation, prefix: template.prefix, query: query, requiredQuery: requiredQuery,
      requiredHeaders: requiredHeaders,
      rank: template.literalCount * 64 + conditions * 2 + (isDeprecated ? 0 : 1))
  }

  /// Finds the operation of a request.
  ///
  /// - Parameters:
  ///   - path: The path, percent-encoded.
  ///   - query: The decoded items of the query.
  ///   - accepts: Leaves out operations.
  /// - Returns: The narrowest operation that fits. If none has all that it requires, one that only
  ///   lacks required members, so that the error names them.
  package func match(
    method: String, path: String, query: [(name: String, value: String)], headers: WireHeaders,
    accepts: (OperationModel) -> Bool = { _ in true }
  ) -> Match? {
    guard let routes = routes[method] else { return nil }
    for isComplete in [true, false] {
      for path in Self.spellings(of: path) {
        let match = routes.first { route in
          route.fits(path, query, headers, isComplete: isComplete) && accepts(route.operation)
        }
        if let match { return Match(operation: match.operation, path: path, rank: match.rank) }
      }
    }
    return nil
  }

  /// A path with and without a slash at its end, which doesn't matter unless a label has it.
  private static func spellings(of path: String) -> [String] {
    guard path.utf8.count > 1 else { return [path.isEmpty ? "/" : path] }
    if path.utf8.last == UInt8(ascii: "/") { return [path, String(path.dropLast())] }
    return [path, path + "/"]
  }
}

extension RestRoutes.Route {
  fileprivate func fits(
    _ path: String, _ items: [(name: String, value: String)], _ headers: WireHeaders,
    isComplete: Bool
  ) -> Bool {
    guard path.utf8.starts(with: prefix) else { return false }
    for (name, value) in query {
      let isThere = items.contains { item in
        item.name.hasSameBytes(as: name) && (value.map { item.value.hasSameBytes(as: $0) } ?? true)
      }
      guard isThere else { return false }
    }
    if isComplete {
      guard
        requiredQuery.allSatisfy({ name in items.contains { $0.name.hasSameBytes(as: name) } }),
        requiredHeaders.allSatisfy(headers.contains)
      else { return false }
    }
    guard let labels = RequestTemplate(operation.requestURI).labels(in: path) else { return false }
    return labels.allSatisfy { !$0.value.isEmpty }
  }
}
