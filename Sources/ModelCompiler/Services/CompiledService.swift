// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Compiles documents from files; errors name the file.
enum CompiledService {
  /// The blob of a service.
  static func service(
    _ service: ModelFiles.Document, paginators: ModelFiles.Document?,
    waiters: ModelFiles.Document?
  ) throws(CompileError) -> [UInt8] {
    do {
      return try ServiceCompiler.compile(
        service: service.json, paginators: paginators?.json, waiters: waiters?.json)
    } catch {
      switch error.path.first {
      case "pagination": throw error.inFile(paginators?.file ?? service.file)
      case "waiters": throw error.inFile(waiters?.file ?? service.file)
      default: throw error.inFile(service.file)
      }
    }
  }

  /// The blob of an endpoint rule set.
  static func ruleSet(_ document: ModelFiles.Document) throws(CompileError) -> [UInt8] {
    do {
      return try RuleSetCompiler.compile(document.json)
    } catch {
      throw error.inFile(document.file)
    }
  }

  /// The blob of a tree of data.
  static func tree(_ document: ModelFiles.Document) throws(CompileError) -> [UInt8] {
    do {
      return try NodeCompiler.tree(document.json)
    } catch {
      throw error.inFile(document.file)
    }
  }
}
