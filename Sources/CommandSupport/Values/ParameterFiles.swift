// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
import AWSErrors
import AWSProtocols
import Files

/// Values that name a file or a URL: `file://`, `fileb://`, and in version 1 also `http://` and
/// `https://`.
package struct ParameterFiles: Sendable {
  /// What a word means.
  package enum Content: Sendable, Hashable {
    /// The text of a file, or of a URL.
    case text(String)
    /// The bytes of a file.
    case bytes([UInt8])
  }

  /// Reads the text of a URL; it throws the reason in words if it can't.
  package typealias Fetch = @Sendable (String) async throws(FetchFailure) -> String

  /// Why a URL couldn't be read.
  package struct FetchFailure: Error {
    package let reason: String

    package init(_ reason: String) { self.reason = reason }
  }

  /// Why a file couldn't be read.
  package enum Failure: Error {
    /// It is missing, can't be opened, or isn't text.
    case unreadable(String)
    /// The encoding has an unknown name.
    case encoding(String)

    package var message: String {
      switch self {
      case .unreadable(let message), .encoding(let message): message
      }
    }
  }

  /// The maximum number of bytes of a file: a device in place of a file may be endless.
  package static let limit = 1 << 30

  private let environment: Environment
  private let encodingName: String?
  private let fetch: Fetch?

  /// - Parameters:
  ///   - environment: Where variables and `~` in paths are looked up, and the name of the encoding.
  ///   - flavour: Whose rules: version 1 reads text files as UTF-8.
  ///   - fetch: Reads URLs; `nil` leaves them as they are.
  package init(environment: Environment, flavour: Flavour, fetch: Fetch? = nil) {
    self.environment = environment
    encodingName = flavour == .v1 ? nil : environment.unfiltered("AWS_CLI_FILE_ENCODING")
    self.fetch = fetch
  }

  /// A path with variables and `~` replaced, as paths that are no `file://` have them.
  package func expand(_ path: String) -> String { environment.expand(path) }

  /// The content of what a word names; `nil` if it names nothing.
  ///
  /// - Parameter option: The option's name for errors: `--tags`.
  package func content(
    of word: String, option: String
  ) async throws(CommandFailure) -> Content? {
    if let fetch, word.hasPrefix("http://") || word.hasPrefix("https://") {
      do {
        return .text(try await fetch(word))
      } catch {
        throw .parameter(option, "Unable to retrieve \(word): \(error.reason)")
      }
    }
    return try localContent(of: word, option: option)
  }

  /// The content of the file that a word names; `nil` if it names none.
  package func localContent(
    of word: String, option: String
  ) throws(CommandFailure) -> Content? {
    do {
      return try localContent(of: word)
    } catch {
      switch error {
      case .unreadable(let message): throw .parameter(option, message)
      case .encoding(let message): throw CommandFailure(.other, message)
      }
    }
  }

  /// The content of the file that a word names; `nil` if it names none.
  package func localContent(of word: String) throws(Failure) -> Content? {
    if word.hasPrefix("file://") {
      let path = path(word.dropFirst("file://".count))
      let encoding = try encoding()
      guard let text = encoding.text(of: try bytes(path, word)) else {
        throw .unreadable(
          """
          Unable to load paramfile (\(path)), text contents could not be decoded.  If this is a \
          binary file, please use the fileb:// prefix instead of the file:// prefix.
          """)
      }
      return .text(Self.withUniversalNewlines(text))
    }
    if word.hasPrefix("fileb://") {
      return .bytes(try bytes(path(word.dropFirst("fileb://".count)), word))
    }
    return nil
  }

  /// Whether a word names a file.
  package static func isOne(_ word: String) -> Bool {
    word.hasPrefix("file://") || word.hasPrefix("fileb://")
  }

  /// A path with `~` and variables replaced.
  private func path(_ text: Substring) -> String {
    environment.expandVariables(environment.expandHome(String(text)))
  }

  private func encoding() throws(Failure) -> TextEncoding {
    guard let encodingName else { return .utf8 }
    guard let encoding = TextEncoding(name: encodingName) else {
      throw .encoding("unknown encoding: \(encodingName)")
    }
    return encoding
  }

  private func bytes(_ path: String, _ word: String) throws(Failure) -> [UInt8] {
    do {
      let file = try OpenFile(path, .reading)
      var bytes: [UInt8] = []
      let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
      defer { piece.deallocate() }
      while true {
        let count = try file.read(piece)
        if count == 0 { return bytes }
        bytes += piece.prefix(count)
        guard bytes.count <= Self.limit else {
          throw FileError(path: path, reason: "it has more than \(Self.limit) bytes")
        }
      }
    } catch let error as FileError {
      let code = error.errno.map { "[Errno \($0)] " } ?? ""
      throw .unreadable(
        "Unable to load paramfile \(word): \(code)\(error.reason): \(PythonText.quoted(path))")
    } catch {
      throw .unreadable("Unable to load paramfile \(word): \(error)")
    }
  }

  /// A text whose lines end with a line feed, whatever they ended with.
  package static func withUniversalNewlines(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var followsReturn = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\r") {
        bytes.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || !followsReturn {
        bytes.append(byte)
      }
      followsReturn = byte == UInt8(ascii: "\r")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CommandFailure {
  /// A value that can't be read.
  ///
  /// - Parameter option: The option's name with its hyphens.
  package static func parameter(_ option: String, _ reason: String) -> CommandFailure {
    CommandFailure(.parameters, "Error parsing parameter '\(option)': \(reason)")
  }
}
