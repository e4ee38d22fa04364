// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// A request URI of a model, such as `/{Bucket}/{Key+}?versions`: the path with labels, and the
/// query that every request of the operation has.
///
/// A greedy label (`+`) keeps `/`, as in botocore; in other labels it becomes `%2F`.
struct RequestTemplate {
  private let pathTemplate: UnsafeRawBufferPointer
  private let queryTemplate: UnsafeRawBufferPointer

  /// A template from a model.
  init(_ requestURI: ModelText) {
    let bytes = requestURI.bytes
    let question = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    pathTemplate = UnsafeRawBufferPointer(rebasing: bytes[..<question])
    queryTemplate = UnsafeRawBufferPointer(rebasing: bytes[question...].dropFirst())
  }

  /// The query items of the template.
  var query: [(name: String, value: String?)] {
    guard !queryTemplate.isEmpty else { return [] }
    return queryTemplate.split(separator: UInt8(ascii: "&")).map { item in
      guard let equals = item.firstIndex(of: UInt8(ascii: "=")) else {
        return (String(decoding: item, as: UTF8.self), nil)
      }
      return (
        String(decoding: item[..<equals], as: UTF8.self),
        String(decoding: item[equals...].dropFirst(), as: UTF8.self)
      )
    }
  }

  /// The literals and labels of a path, one after the other.
  private struct Parts: Sequence, IteratorProtocol {
    enum Part {
      case literal(UnsafeRawBufferPointer)
      case label(name: UnsafeRawBufferPointer, isGreedy: Bool)
    }

    var rest: UnsafeRawBufferPointer

    mutating func next() -> Part? {
      guard let first = rest.first else { return nil }
      guard let open = rest.firstIndex(of: UInt8(ascii: "{")),
        let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
      else { return .literal(take(rest.count)) }
      guard first == UInt8(ascii: "{") else { return .literal(take(open)) }
      let label = take(close + 1).dropFirst().dropLast()
      let isGreedy = label.last == UInt8(ascii: "+")
      let name = isGreedy ? label.dropLast() : label
      return .label(name: UnsafeRawBufferPointer(rebasing: name), isGreedy: isGreedy)
    }

    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer {
      let taken = UnsafeRawBufferPointer(rebasing: rest[..<count])
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      return taken
    }
  }

  /// The path up to its first label.
  var prefix: [UInt8] { Array(pathTemplate.prefix { $0 != UInt8(ascii: "{") }) }

  /// The number of bytes of the path outside labels.
  var literalCount: Int {
    Parts(rest: pathTemplate).reduce(0) { count, part in
      if case .literal(let text) = part { count + text.count } else { count }
    }
  }

  /// The path with the labels' values, percent-encoded.
  ///
  /// - Throws: ``SerializationError`` when a label has no value.
  func path(_ labels: [(name: ModelText, value: String)]) throws -> String {
    var path: [UInt8] = []
    path.reserveCapacity(labels.reduce(pathTemplate.count) { $0 + $1.value.utf8.count })
    for part in Parts(rest: pathTemplate) {
      switch part {
      case .literal(let text): path.append(contentsOf: text)
      case .label(let name, let isGreedy):
        guard let label = labels.first(where: { $0.name.equals(name) }) else {
          let name = String(decoding: name, as: UTF8.self)
          throw SerializationError("\(name) is required, because it is part of the request's path")
        }
        PercentEncoding.append(label.value, keeping: isGreedy ? .path : .unreserved, to: &path)
      }
    }
    return path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
  }

  /// The labels' values in the path of a request; `nil` when the path doesn't fit the template.
  func labels(in path: String) -> [(name: String, value: String)]? {
    let segments = Array(path.utf8)
    var labels: [(name: String, value: String)] = []
    var position = 0
    let parts = Array(Parts(rest: pathTemplate))
    for (index, part) in parts.enumerated() {
      switch part {
      case .literal(let text):
        guard segments[position...].starts(with: text) else { return nil }
        position += text.count
      case .label(let name, let isGreedy):
        let end = labelEnd(
          in: segments, from: position, before: parts.dropFirst(index + 1).first,
          isGreedy: isGreedy)
        guard let end else { return nil }
        let text = String(decoding: segments[position..<end], as: UTF8.self)
        labels.append((String(decoding: name, as: UTF8.self), PercentEncoding.decode(text)))
        position = end
      }
    }
    return position == segments.count ? labels : nil
  }

  /// The end of a label's value: before the literal that follows, or at the path's end.
  private func labelEnd(
    in path: [UInt8], from start: Int, before next: Parts.Part?, isGreedy: Bool
  ) -> Int? {
    var following: [UInt8]?
    if case .literal(let text)? = next { following = Array(text) }
    var end = start
    var last: Int?
    while end < path.count {
      if let following, path[end...].starts(with: following) {
        guard isGreedy else { return end }
        last = end
      }
      if !isGreedy, path[end] == UInt8(ascii: "/") { break }
      end += 1
    }
    return following == nil ? end : last
  }
}

extension MessageDeserializer.Head {
  /// The head of a received request, its path parsed by the operation's template.
  ///
  /// - Throws: ``ResponseParserError`` when the path doesn't fit the template.
  init(_ request: WireRequest, _ operation: OperationModel) throws {
    let template = RequestTemplate(operation.requestURI)
    guard let labels = template.labels(in: request.url.requestPath) else {
      throw ResponseParserError(
        "The path \(request.url.requestPath) does not match \(operation.requestURI)")
    }
    let query = PercentEncoding.decodeQuery(request.url.query ?? "")
    self = .request(
      labels: labels,
      query: query.filter { item in
        !template.query.contains { $0.name.hasSameBytes(as: item.name) }
      }, headers: request.headers)
  }
}
