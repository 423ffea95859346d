// The one door: every verb of the core as a function over values. Hosts and `verbs` include this and nothing below it.
//
//   check            screening::screen      answers -> Clearance
//   where it hurts   finding::rank          pain map, movements, day, press tests -> Candidates
//                    finding::compare       two pain maps -> what may be said of the change
//                    finding::understand    words -> what was understood, answers raised
//   the past         facts::remember        History, Event -> History
//   plan             planning::make         Clearance, Candidates, Ledger, Means -> SessionPlan or why none
//   the dose         dosing::dose_history   History, Now -> what was pressed, what is left, the next dose
//   session          session::begin, step   State, Event -> State, Cues
//   after            aftercare::follow_up   answers -> Advice, next dose
//   over the weeks   progress::progress     Events -> what changed, and how sure that is
//   with oneself     progress::trials       Events -> what days with lots tell of each other
//   for a clinician  summary::summarise     Events -> the facts of one page
//   learn            learn::search          words -> passages
#pragma once

#include "core/aftercare/follow_up.hpp"
#include "core/catalog/catalog.hpp"
#include "core/dosing/dose_history.hpp"
#include "core/dosing/dosing.hpp"
#include "core/facts/history.hpp"
#include "core/finding/compare.hpp"
#include "core/finding/rank.hpp"
#include "core/finding/understand.hpp"
#include "core/learn/search.hpp"
#include "core/planning/plan.hpp"
#include "core/progress/progress.hpp"
#include "core/progress/trial.hpp"
#include "core/screening/screen.hpp"
#include "core/session/session.hpp"
#include "core/summary/summary.hpp"
