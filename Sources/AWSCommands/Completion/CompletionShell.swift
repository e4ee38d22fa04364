// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A shell whose completion asks this program.
enum CompletionShell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The script for the shell.
  ///
  /// - Parameter name: The program's name on the command line.
  func script(for name: String) -> String {
    let function = "_" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    switch self {
    case .bash:
      return """
        # Completion of \(name) for bash.
        \(function)() {
          local word
          COMPREPLY=()
          while IFS= read -r word; do
            COMPREPLY+=("$word")
          done < <(COMP_LINE=$COMP_LINE COMP_POINT=$COMP_POINT "$1" __complete bash 2>/dev/null)
        }
        complete -o bashdefault -o default -F \(function) \(name)

        """
    case .zsh:
      return """
        #compdef \(name)
        # Completion of \(name) for zsh.
        \(function)() {
          local -a found
          found=("${(@f)$("${words[1]}" __complete zsh "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
          if [[ -n ${found[1]} ]]; then compadd -a found; else _files; fi
        }
        if [[ ${funcstack[1]} == \(function) ]]; then
          \(function) "$@"
        else
          compdef \(function) \(name)
        fi

        """
    case .fish:
      return """
        # Completion of \(name) for fish.
        function _\(function)
            set -l words (commandline -opc)
            set -l current (commandline -ct)
            set -l found ($words[1] __complete fish $words[2..-1] "$current" 2>/dev/null)
            if test (count $found) -gt 0
                printf '%s\\n' $found
            else
                __fish_complete_path "$current"
            end
        end
        complete -c \(name) -f -a '(_\(function))'

        """
    }
  }
}
