// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A part of a table: a title, headers, and rows of one form.
struct TableSection {
  let title: String
  let indentation: Int
  private(set) var headers: [String] = []
  private(set) var rows: [[String]] = []
  /// The widths of the columns' widest cells.
  private var widths: [Int] = []
  private var columnCount: Int?

  init(title: String, indentation: Int) {
    self.title = title
    self.indentation = indentation
  }

  /// Sets the headers, for the rows so far, too, if there are some.
  mutating func setHeaders(_ headers: [String]) throws {
    guard widths.isEmpty || headers.count <= widths.count else {
      throw OutputFailure("list index out of range")
    }
    widen(headers)
    if columnCount == nil { columnCount = headers.count }
    self.headers = headers
  }

  mutating func addRow(_ row: [String]) throws {
    let columnCount = columnCount ?? row.count
    self.columnCount = columnCount
    guard row.count == columnCount else {
      throw OutputFailure(
        "Row should have \(columnCount) elements, instead it has \(row.count)")
    }
    rows.append(row)
    widen(row)
  }

  private mutating func widen(_ cells: [String]) {
    if widths.isEmpty {
      widths = cells.map(TextWidth.of)
    } else {
      for (column, cell) in cells.enumerated() {
        widths[column] = max(widths[column], TextWidth.of(cell))
      }
    }
  }

  /// The section with a row for each column, if it has one row.
  var turned: TableSection {
    get throws {
      guard rows.count == 1, !headers.isEmpty else { return self }
      var turned = TableSection(title: title, indentation: indentation)
      for (header, cell) in zip(headers, rows[0]) { try turned.addRow([header, cell]) }
      return turned
    }
  }

  private static let padding = 4
  private static let border = 2

  /// The width that the section needs, with its indentation on both sides.
  var width: Int {
    let sides = indentation * 2
    let columns = widths.reduce(0) { $0 + $1 + Self.padding }
    return max(
      TextWidth.of(title) + Self.border + sides, columns + Self.border + sides)
  }

  /// The widths of the columns, stretched or shrunk to a width, as the AWS CLI rounds them.
  func columnWidths(in width: Int) -> [Int] {
    let needed = widths.map { $0 + Self.padding }
    let sum = needed.reduce(0, +)
    guard sum > 0 else { return [] }
    let factor = Double(width) / Double(sum)
    var scaled = needed.map { Int((factor * Double($0)).rounded(.toNearestOrEven)) }
    var excess = scaled.reduce(0, +) - width
    while excess != 0 {
      let step = excess > 0 ? 1 : -1
      for position in scaled.indices where excess != 0 {
        let column = step > 0 ? position : scaled.count - 1 - position
        scaled[column] -= step
        excess -= step
      }
    }
    return scaled
  }
}
