// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

extension Structure {
  /// A member that is a structure; an empty one if it isn't there. Setting an empty one removes
  /// nothing.
  subscript(inside name: String) -> Structure {
    get { Structure(self[name]) ?? Structure() }
    set { self[name] = .structure(newValue) }
  }

  /// The first element of a list of structures; an empty one if it isn't there. Setting it makes
  /// the list.
  subscript(first name: String) -> Structure {
    get { Structure([Value](self[name])?.first) ?? Structure() }
    set {
      var elements = [Value](self[name]) ?? []
      if elements.isEmpty { elements.append(.null) }
      elements[0] = .structure(newValue)
      self[name] = .list(elements)
    }
  }
}
