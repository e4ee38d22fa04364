// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// The fields of a form that uploads a file (`multipart/form-data`, RFC 7578).
struct UploadForm {
  /// Fields before the file, in order, names in small letters.
  private(set) var fields: [(name: String, value: String)] = []
  /// The file's bytes; `nil` if the form has none.
  private(set) var file: [UInt8]?
  /// The file's name; empty if the browser sent none.
  private(set) var filename = ""

  /// Reads a body; `nil` if it isn't a form.
  init?(_ request: WireRequest) {
    guard let type = request.headers["Content-Type"],
      type.asciiLowercased.hasPrefix("multipart/form-data"),
      let boundary = Self.parameter("boundary", of: type)
    else { return nil }
    let body = request.body.bytes ?? []
    let mark = Array("--\(boundary)".utf8)
    var starts: [Int] = []
    var index = 0
    while let found = body.firstIndex(of: mark, from: index) {
      starts.append(found)
      index = found + mark.count
    }
    for (start, end) in zip(starts, starts.dropFirst()) {
      // The line break before a boundary belongs to it.
      var part = body[(start + mark.count)..<end]
      if part.starts(with: [13, 10]) { part = part.dropFirst(2) }
      if part.suffix(2).elementsEqual([13, 10]) { part = part.dropLast(2) }
      add(part)
      // Fields after the file don't count.
      if file != nil { break }
    }
  }

  private mutating func add(_ part: ArraySlice<UInt8>) {
    guard let gap = Array(part).firstIndex(of: [13, 10, 13, 10], from: 0) else { return }
    let head = String(decoding: part.prefix(gap), as: UTF8.self)
    let value = part.dropFirst(gap + 4)
    var disposition = ""
    for line in head.utf8.split(separator: 13) {
      let text = String(decoding: line.drop { $0 == 10 }, as: UTF8.self)
      if text.asciiLowercased.hasPrefix("content-disposition:") { disposition = text }
    }
    guard let name = Self.parameter("name", of: disposition) else { return }
    if name.asciiLowercased == "file" {
      file = Array(value)
      filename = Self.parameter("filename", of: disposition) ?? ""
      if let slash = filename.lastIndex(where: { $0 == "/" || $0 == "\\" }) {
        filename = String(filename[filename.index(after: slash)...])
      }
    } else {
      fields.append((name.asciiLowercased, String(decoding: value, as: UTF8.self)))
    }
  }

  /// Puts the file's name where the fields say so.
  mutating func insertFilename() {
    for index in fields.indices {
      let parts = fields[index].value.split(
        separator: "${filename}", omittingEmptySubsequences: false)
      if parts.count > 1 { fields[index].value = parts.joined(separator: filename) }
    }
  }

  private static func parameter(_ name: String, of header: String) -> String? {
    for item in header.split(separator: ";").dropFirst() {
      let parts = item.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].trimmingSpaces.asciiLowercased == name else { continue }
      let value = parts[1].trimmingSpaces
      return value.hasPrefix("\"") && value.hasSuffix("\"") && value.utf8.count >= 2
        ? String(value.dropFirst().dropLast()) : value
    }
    return nil
  }

  /// A field's value.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}

extension [UInt8] {
  /// The first place of a run of bytes.
  fileprivate func firstIndex(of run: [UInt8], from start: Int) -> Int? {
    guard let first = run.first, count >= run.count else { return nil }
    return withUnsafeBytes { bytes in
      var index = start
      while let found = bytes.firstOffset(of: first, from: index),
        found + run.count <= bytes.count
      {
        if bytes[found..<found + run.count].elementsEqual(run) { return found }
        index = found + 1
      }
      return nil
    }
  }
}
