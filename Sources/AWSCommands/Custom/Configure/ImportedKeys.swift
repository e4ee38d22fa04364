// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Files
import WireFormats

/// `configure import`: keys from the CSV file that the console gives.
struct ImportedKeys {
  private static let headers = ["User Name", "Access Key ID", "Secret Access key"]

  private let run: CustomRun

  init(_ run: CustomRun) { self.run = run }

  /// Stores a profile for each row.
  func store() async throws {
    let text = try run.required("csv")
    if !text.utf8.contains(UInt8(ascii: "\n")), !text.hasBytePrefix("file://"),
      (try? EntryStatus(reading: text)) != nil
    {
      throw CommandFailure(
        .other,
        "You may be passing a file to import without the 'file://' prefix. To import a CSV file, use "
          + "--csv file://path/to/file.csv")
    }
    let files = try ConfigurationFiles(run)
    try FilePermissions.warn(about: files.credentialsFile, run)
    let rows = try Self.rows(of: text, skipsInvalid: run.flag("skip-invalid") == true)
    for row in rows {
      try await files.credentials.set(
        [
          ConfigSetting("aws_access_key_id", row[1]),
          ConfigSetting("aws_secret_access_key", row[2]),
        ], in: (run.text("profile-prefix") ?? "") + row[0])
    }
    try run.write("Successfully imported \(rows.count) profile(s)\n")
  }

  /// The user's name, the key and the secret of each row. Quotation marks mean nothing, as for the
  /// AWS CLI.
  static func rows(of text: String, skipsInvalid: Bool) throws(CommandFailure) -> [[String]] {
    guard !text.trimmed.isEmpty else {
      throw CommandFailure(.other, "Provided CSV contains no contents")
    }
    var lines = text.linesOfPython[...]
    let names = cells(of: lines.removeFirst()).map { cell in
      cell.hasBytePrefix("\u{FEFF}") ? String(cell.unicodeScalars.dropFirst()) : cell
    }.map { $0.lowercased().trimmed }
    var indices: [Int] = []
    for header in headers {
      guard let index = names.firstIndex(of: header.lowercased()) else {
        throw CommandFailure(.other, "Expected header \"\(header)\" not found")
      }
      indices.append(index)
    }
    var rows: [[String]] = []
    for (number, line) in lines.enumerated() {
      let cells = cells(of: line)
      let row = indices.map { $0 < cells.count ? cells[$0].trimmed : "" }
      if let missing = row.firstIndex(of: "") {
        if skipsInvalid { continue }
        throw CommandFailure(
          .other,
          "Failed to parse entry #\(number + 1): Row missing value for header "
            + "\"\(headers[missing])\"")
      }
      rows.append(row)
    }
    return rows
  }

  private static func cells(of line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  /// The lines, as Python's `splitlines` has them.
  fileprivate var linesOfPython: [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      switch scalar.value {
      case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029:
        lines.append(String(line))
        line = .init()
      default: line.append(scalar)
      }
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }
}
