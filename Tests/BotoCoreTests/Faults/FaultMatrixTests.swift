// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What callers observe when servers misbehave, as in `docs/reliability.md`.
@Suite struct FaultMatrixTests {
  @Test(.timeLimit(.minutes(5))) func tableMatchesBehaviour() async throws {
    let cells = try await Self.cells()
    let document = try GeneratedTable(
      file: "docs/reliability.md", mark: "fault matrix")
    let table = Self.table(cells)
    if ProcessInfo.processInfo.environment["BOTO3_SWIFT_WRITE_TABLES"] != nil {
      try document.write(table)
    } else {
      let committed = document.text.split(separator: "\n")
      let observed = table.split(separator: "\n")
      let command = "scripts/fault-matrix writes the table"
      #expect(committed.count == observed.count, "\(command)")
      for (old, new) in zip(committed, observed) { #expect(old == new, "\(command)") }
    }
    for (cell, outcomes) in cells where cell.run.operation != .getObject {
      #expect(outcomes.allSatisfy { $0.requests <= 3 }, "more often than retries allow")
    }
  }

  private struct Cell: Hashable {
    let row: Int
    let column: Int

    var run: FaultRun {
      FaultRun(
        fault: Fault.all[row], operation: FaultOperation.allCases[column / 2],
        isAlwaysFaulty: column % 2 == 1)
    }
  }

  private static func cells() async throws -> [Cell: Set<FaultRun.Outcome>] {
    var left = Fault.all.indices.flatMap { row in
      (0..<FaultOperation.allCases.count * 2).map { Cell(row: row, column: $0) }
    }.filter { cell in
      let run = cell.run
      return run.fault.operations.contains(run.operation)
        && (run.isAlwaysFaulty || run.fault.canPass)
    }
    return try await withThrowingTaskGroup(of: (Cell, Set<FaultRun.Outcome>).self) { group in
      var cells: [Cell: Set<FaultRun.Outcome>] = [:]
      let start = { (group: inout ThrowingTaskGroup<(Cell, Set<FaultRun.Outcome>), any Error>) in
        guard let cell = left.popLast() else { return }
        group.addTask { (cell, try await cell.run.outcomes()) }
      }
      for _ in 0..<8 { start(&group) }
      while let (cell, outcomes) = try await group.next() {
        cells[cell] = outcomes
        start(&group)
      }
      return cells
    }
  }

  private static func table(_ cells: [Cell: Set<FaultRun.Outcome>]) -> String {
    let names = FaultOperation.allCases.flatMap { ["`\($0.rawValue)`, once", "always"] }
    var lines = [
      "| the server | " + names.joined(separator: " | ") + " |",
      String(repeating: "| --- ", count: names.count + 1) + "|",
    ]
    for row in Fault.all.indices {
      let texts = names.indices.map { column in
        cells[Cell(row: row, column: column)].map { outcomes in
          outcomes.map(\.description).sorted().joined(separator: " or ")
        } ?? "–"
      }
      lines.append("| " + ([Fault.all[row].name] + texts).joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }
}
