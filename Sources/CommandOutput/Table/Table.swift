// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// How a table is coloured.
package enum TableColors: Sendable {
  /// Not at all.
  case none
  /// With the colours' own ends only, as on standard error.
  case plain
  /// As Python's colorama writes to standard output, with a reset after each of its writes.
  case resetting
}

/// Tables with borders, as the AWS CLI draws them.
struct Table {
  private var sections: [TableSection] = []
  private let colors: TableColors

  init(colors: TableColors) { self.colors = colors }

  /// Writes the table of a value; an empty value has none.
  ///
  /// - Parameters:
  ///   - width: From which width on sections with one row are turned.
  /// - Throws: ``OutputFailure`` for values that don't form rows, before anything is written.
  static func write(
    _ value: Value, title: String, colors: TableColors, width: Int,
    to write: @escaping (String) throws -> Void
  ) throws {
    var table = Table(colors: colors)
    guard try table.build(value, title: title, indentation: 0) else { return }
    try table.render(terminalWidth: width, write)
  }
}

// MARK: - Sections

extension Table {
  private mutating func build(
    _ value: Value, title: String?, indentation: Int
  ) throws -> Bool {
    guard !value.isFalse else { return false }
    if let title { sections.append(TableSection(title: title, indentation: indentation)) }
    switch value {
    case .list(let elements), .set(let elements):
      if elements[0].isStructure {
        try build(structures: elements, title: title, indentation)
      } else {
        try build(rows: elements)
      }
    case .structure(let members): try build(members, indentation)
    default: break
    }
    return true
  }

  private mutating func addRow(_ cells: [String]) throws {
    try sections[sections.count - 1].addRow(cells)
  }

  private mutating func build(rows elements: [Value]) throws {
    for element in elements {
      switch element {
      case .list(let cells), .set(let cells):
        if cells.contains(where: \.isContainer) {
          _ = try build(element, title: nil, indentation: 0)
        } else {
          try addRow(cells.map(PythonText.of))
        }
      case .structure(let members): try addRow(members.map(\.name))
      default: try addRow([PythonText.of(element)])
      }
    }
  }

  private mutating func build(_ members: Structure, _ indentation: Int) throws {
    let sorted = members.sorted { $0.name.precedes($1.name) }
    let scalars = sorted.filter { !$0.value.isContainer }
    if scalars.count == 1 {
      try addRow([scalars[0].name, PythonText.of(scalars[0].value)])
    } else if !scalars.isEmpty {
      try sections[sections.count - 1].setHeaders(scalars.map(\.name))
      try addRow(scalars.map { PythonText.of($0.value) })
    }
    for (name, value) in sorted where value.isContainer {
      _ = try build(value, title: name, indentation: indentation + 1)
    }
  }

  private mutating func build(
    structures elements: [Value], title: String?, _ indentation: Int
  ) throws {
    let keys = try ScalarKeys(of: elements) { type, element in
      switch element {
      case .string(let text) where !text.isEmpty: "string indices must be integers, not 'str'"
      case .list(let inner) where !inner.isEmpty:
        "list indices must be integers or slices, not \(PythonType(of: inner[0]).rawValue)"
      case .string, .list: "'\(type.rawValue)' object has no attribute 'get'"
      default: "'\(type.rawValue)' object is not iterable"
      }
    }
    try sections[sections.count - 1].setHeaders(keys.names)
    for (index, element) in elements.enumerated() {
      guard case .structure(let members) = element else { continue }
      if index > 0, !keys.containers.isEmpty {
        sections.append(TableSection(title: title ?? "", indentation: indentation))
        try sections[sections.count - 1].setHeaders(keys.names)
      }
      try addRow(keys.names.map { members[$0].map(PythonText.of) ?? "" })
      for name in keys.containers {
        guard let value = members[name] else { continue }
        _ = try build(value, title: name, indentation: indentation + 1)
      }
    }
  }
}

extension Value {
  /// Whether Python takes the value for false.
  fileprivate var isFalse: Bool {
    switch self {
    case .null, .bool(false), .integer(0): true
    case .double(let double): double == 0
    case .string(let text): text.isEmpty
    case .blob(let bytes): bytes.isEmpty
    case .list(let elements), .set(let elements): elements.isEmpty
    case .structure(let members): members.isEmpty
    default: false
    }
  }
}

// MARK: - Text

extension Table {
  private func render(
    terminalWidth: Int, _ write: @escaping (String) throws -> Void
  ) throws {
    var sections = sections
    var width = sections.map(\.width).max() ?? 0
    if width > terminalWidth {
      sections = try sections.map { try $0.turned }
      width = sections.map(\.width).max() ?? 0
    }
    var output = TableLines(colors: colors, write)
    try output.addRule(width)
    for section in sections {
      let inner = width - section.indentation * 2
      output.indentation = section.indentation
      let columns = section.columnWidths(in: inner)
      try render(titleOf: section, inner, to: &output)
      if !section.headers.isEmpty {
        try output.addBorder(columns)
        try output.addLine { line in
          for (column, cell) in zip(columns, section.headers).enumerated() {
            line.center(cell.1, in: cell.0, hasLeftEdge: column == 0)
          }
        }
      }
      guard !section.rows.isEmpty, !columns.isEmpty else { continue }
      try output.addBorder(columns)
      for row in section.rows {
        try output.addLine { line in
          for (column, cell) in zip(columns, row).enumerated() {
            line.alignLeft(cell.1, in: cell.0, hasLeftEdge: column == 0)
          }
        }
      }
      try output.addBorder(columns)
    }
    try output.finish()
  }

  private func render(
    titleOf section: TableSection, _ width: Int, to output: inout TableLines
  ) throws {
    guard !section.title.isEmpty else { return }
    try output.addLine { $0.center(section.title, in: width, hasLeftEdge: true) }
    if section.headers.isEmpty, section.rows.isEmpty { try output.addBorder([width]) }
  }
}

/// The lines of a table, with the edges of their indentation. A table has many small pieces of text,
/// so they are bytes until they are written.
private struct TableLines {
  var indentation = 0
  private var bytes: [UInt8] = []
  private let edge: [UInt8]
  /// What stands around the text of a cell.
  private let style: (begin: [UInt8], end: [UInt8])
  private let reset: [UInt8]
  private let write: (String) throws -> Void

  private static let size = 65_536
  private static let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 256)
  private static let dashes = [UInt8](repeating: UInt8(ascii: "-"), count: 256)

  init(colors: TableColors, _ write: @escaping (String) throws -> Void) {
    self.write = write
    let end = Array("\u{1B}[0m".utf8)
    edge = Array((colors == .none ? "|" : "\u{1B}[2m\u{1B}[33m|\u{1B}[0m").utf8)
    style = colors == .none ? ([], []) : (Array("\u{1B}[1m\u{1B}[34m".utf8), end)
    reset = colors == .resetting ? end : []
  }

  /// Adds the line at the top, which has no edges.
  mutating func addRule(_ width: Int) throws {
    add(Self.dashes, width)
    try end()
  }

  /// Adds a line within the indentation.
  mutating func addLine(_ body: (inout TableLines) throws -> Void) throws {
    addEdges()
    try body(&self)
    bytes += reset
    addEdges()
    try end()
  }

  /// Adds the line between rows.
  mutating func addBorder(_ columns: [Int]) throws {
    try addLine { line in
      for (column, width) in columns.enumerated() {
        if column == 0 { line.bytes.append(UInt8(ascii: "+")) }
        line.add(Self.dashes, width - (column == 0 ? 2 : 1))
        line.bytes.append(UInt8(ascii: "+"))
      }
    }
  }

  /// Adds a cell with its text in the middle.
  mutating func center(_ text: String, in width: Int, hasLeftEdge: Bool) {
    let textWidth = TextWidth.of(text)
    let left = width / 2 - textWidth / 2 - 1
    if hasLeftEdge { bytes.append(UInt8(ascii: "|")) }
    add(Self.blanks, left)
    bytes += text.utf8
    add(Self.blanks, width - 1 - ((hasLeftEdge ? 1 : 0) + left + textWidth))
    bytes.append(UInt8(ascii: "|"))
  }

  /// Adds a cell with its text at the left.
  mutating func alignLeft(_ text: String, in width: Int, hasLeftEdge: Bool) {
    let textWidth = TextWidth.of(text)
    let edge = hasLeftEdge ? 1 : 0
    let padding = width - (textWidth + 2 + edge + 1) >= 0 ? 2 : 0
    if hasLeftEdge { bytes.append(UInt8(ascii: "|")) }
    add(Self.blanks, padding)
    bytes += style.begin
    bytes += text.utf8
    bytes += style.end
    add(Self.blanks, width - (edge + padding + textWidth) - 1)
    bytes.append(UInt8(ascii: "|"))
  }

  mutating func finish() throws {
    guard !bytes.isEmpty else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes.removeAll(keepingCapacity: true)
    try write(text)
  }

  private mutating func addEdges() {
    for _ in 0..<indentation { bytes += edge }
    bytes += reset
  }

  private mutating func end() throws {
    bytes.append(UInt8(ascii: "\n"))
    bytes += reset
    if bytes.count >= Self.size { try finish() }
  }

  private mutating func add(_ filling: [UInt8], _ count: Int) {
    var rest = count
    while rest > 0 {
      let part = min(rest, filling.count)
      bytes += filling[..<part]
      rest -= part
    }
  }
}
